CREATE TABLE "privacy_export" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"session_id" uuid NOT NULL,
	"status" text NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"ready_at" timestamp with time zone,
	"expires_at" timestamp with time zone,
	"destroyed_at" timestamp with time zone,
	"done" integer DEFAULT 0 NOT NULL,
	"total" integer NOT NULL,
	"bytes" bigint DEFAULT 0 NOT NULL,
	"downloads" integer DEFAULT 0 NOT NULL,
	"open_until" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "privacy_export_part" (
	"export_id" uuid NOT NULL,
	"part" integer NOT NULL,
	"sealed" text NOT NULL,
	CONSTRAINT "privacy_export_part_export_id_part_pk" PRIMARY KEY("export_id","part")
);
--> statement-breakpoint
ALTER TABLE "privacy_export" ADD CONSTRAINT "privacy_export_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "privacy_export_part" ADD CONSTRAINT "privacy_export_part_export_id_privacy_export_id_fk" FOREIGN KEY ("export_id") REFERENCES "public"."privacy_export"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "privacy_export_under_way" ON "privacy_export" USING btree ("account_id") WHERE status in ('asked', 'writing');--> statement-breakpoint
CREATE INDEX "privacy_export_account" ON "privacy_export" USING btree ("account_id","asked_at");--> statement-breakpoint
CREATE INDEX "privacy_export_expires" ON "privacy_export" USING btree ("expires_at") WHERE status = 'ready';