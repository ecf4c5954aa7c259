CREATE TABLE "policy_campaign" (
	"version" integer PRIMARY KEY NOT NULL,
	"began_at" timestamp with time zone NOT NULL,
	"accounts_to" uuid,
	"orders_to" uuid,
	"chosen_at" timestamp with time zone,
	"per_minute" integer DEFAULT 1200 NOT NULL,
	"handed_at" timestamp with time zone,
	"wait_until" timestamp with time zone,
	"paused_at" timestamp with time zone,
	"paused_by" text,
	"finished_at" timestamp with time zone,
	CONSTRAINT "policy_campaign_pace" CHECK (per_minute between 1 and 60000),
	CONSTRAINT "policy_campaign_paused" CHECK ((paused_at is null) = (paused_by is null)),
	CONSTRAINT "policy_campaign_finished" CHECK (finished_at is null or chosen_at is not null)
);
--> statement-breakpoint
CREATE TABLE "policy_notice" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"recipient" text NOT NULL,
	"account_id" uuid,
	"noted_at" timestamp with time zone NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"queued_at" timestamp with time zone,
	"sent_at" timestamp with time zone,
	"refusals" smallint DEFAULT 0 NOT NULL,
	"last_error" text,
	"flagged_at" timestamp with time zone,
	CONSTRAINT "policy_notice_sent_once_queued" CHECK (sent_at is null or queued_at is not null),
	CONSTRAINT "policy_notice_flagged_unsent" CHECK (flagged_at is null or (sent_at is null and queued_at is null))
);
--> statement-breakpoint
CREATE TABLE "policy_read" (
	"account_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "policy_read_account_id_version_pk" PRIMARY KEY("account_id","version")
);
--> statement-breakpoint
ALTER TABLE "mail_message" ADD COLUMN "most_attempts" smallint DEFAULT 8 NOT NULL;--> statement-breakpoint
ALTER TABLE "policy_campaign" ADD CONSTRAINT "policy_campaign_version_policy_version_number_fk" FOREIGN KEY ("version") REFERENCES "public"."policy_version"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "policy_notice" ADD CONSTRAINT "policy_notice_version_policy_campaign_version_fk" FOREIGN KEY ("version") REFERENCES "public"."policy_campaign"("version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "policy_notice" ADD CONSTRAINT "policy_notice_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "policy_read" ADD CONSTRAINT "policy_read_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "policy_read" ADD CONSTRAINT "policy_read_version_policy_version_number_fk" FOREIGN KEY ("version") REFERENCES "public"."policy_version"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "policy_campaign_under_way" ON "policy_campaign" USING btree ("version") WHERE finished_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "policy_notice_once" ON "policy_notice" USING btree ("version",lower("recipient"));--> statement-breakpoint
CREATE INDEX "policy_notice_waiting" ON "policy_notice" USING btree ("version","due_at","id") WHERE queued_at is null and sent_at is null and flagged_at is null;--> statement-breakpoint
CREATE INDEX "policy_notice_in_outbox" ON "policy_notice" USING btree ("version","queued_at","id") WHERE queued_at is not null and sent_at is null;--> statement-breakpoint
CREATE INDEX "policy_notice_sent" ON "policy_notice" USING btree ("version","sent_at") WHERE sent_at is not null;--> statement-breakpoint
CREATE INDEX "policy_notice_flagged" ON "policy_notice" USING btree ("version","id") WHERE flagged_at is not null;--> statement-breakpoint
CREATE INDEX "policy_notice_recipient" ON "policy_notice" USING btree ("recipient");--> statement-breakpoint
CREATE INDEX "policy_notice_account" ON "policy_notice" USING btree ("account_id") WHERE account_id is not null;--> statement-breakpoint
CREATE INDEX "policy_notice_noted_at" ON "policy_notice" USING btree ("noted_at");