CREATE TABLE "guest_session" (
	"id" uuid PRIMARY KEY NOT NULL,
	"token_hash" text NOT NULL,
	"email" text NOT NULL,
	"proved_by" text NOT NULL,
	"device_name" text NOT NULL,
	"network" text NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"code_id" uuid,
	"code_expires_at" timestamp with time zone,
	"code_failures" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "guest_session_token_hash_unique" UNIQUE("token_hash"),
	CONSTRAINT "guest_session_email_lower" CHECK ("guest_session"."email" = lower("guest_session"."email"))
);
--> statement-breakpoint
ALTER TABLE "privacy_export" ALTER COLUMN "account_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "privacy_export" ADD COLUMN "guest_email" text;--> statement-breakpoint
CREATE INDEX "guest_session_email" ON "guest_session" USING btree ("email");--> statement-breakpoint
CREATE INDEX "guest_session_expires_at" ON "guest_session" USING btree ("expires_at");--> statement-breakpoint
CREATE UNIQUE INDEX "privacy_export_of_guest_under_way" ON "privacy_export" USING btree ("guest_email") WHERE status in ('asked', 'writing');--> statement-breakpoint
CREATE INDEX "privacy_export_guest" ON "privacy_export" USING btree ("guest_email","asked_at") WHERE guest_email is not null;--> statement-breakpoint
ALTER TABLE "privacy_export" ADD CONSTRAINT "privacy_export_whose" CHECK (num_nonnulls("privacy_export"."account_id", "privacy_export"."guest_email") <= 1);