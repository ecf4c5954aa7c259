CREATE TABLE "payment_verification" (
	"payment_id" uuid PRIMARY KEY NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"asked_by" text NOT NULL,
	"asks" integer DEFAULT 1 NOT NULL,
	"reminded_at" timestamp with time zone,
	"code_id" uuid,
	"code_expires_at" timestamp with time zone,
	"codes_sent" integer DEFAULT 0 NOT NULL,
	"code_failures" integer DEFAULT 0 NOT NULL,
	"failures" integer DEFAULT 0 NOT NULL,
	"passed_at" timestamp with time zone,
	"passed_by" text,
	"method" text,
	"assurance" text,
	CONSTRAINT "payment_verification_passed" CHECK ((passed_at is null) = (method is null))
);
--> statement-breakpoint
ALTER TABLE "payment_attempt" ADD COLUMN "proved_by" text;--> statement-breakpoint
ALTER TABLE "payment_attempt" ADD COLUMN "proved_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "payment_verification" ADD CONSTRAINT "payment_verification_payment_id_payment_id_fk" FOREIGN KEY ("payment_id") REFERENCES "public"."payment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "payment_verification_waiting" ON "payment_verification" USING btree ("asked_at") WHERE passed_at is null and reminded_at is null;