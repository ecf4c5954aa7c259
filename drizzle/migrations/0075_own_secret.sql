CREATE TABLE "own_secret" (
	"fingerprint" text PRIMARY KEY NOT NULL,
	"first_seen_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE INDEX "audit_checkpoint_key" ON "audit_checkpoint" USING btree ("key_id","seq");