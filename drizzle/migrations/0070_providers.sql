CREATE TABLE "provider_attestation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"provider_id" text NOT NULL,
	"what" text NOT NULL,
	"issued_on" date NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"by" text NOT NULL
);
--> statement-breakpoint
CREATE INDEX "provider_attestation_provider" ON "provider_attestation" USING btree ("provider_id","issued_on");