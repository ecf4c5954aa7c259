CREATE TABLE "breach" (
	"id" uuid PRIMARY KEY NOT NULL,
	"title" text NOT NULL,
	"what" text NOT NULL,
	"occurred_at" timestamp with time zone,
	"known_at" timestamp with time zone NOT NULL,
	"touched" text[] NOT NULL,
	"people" integer,
	"risk" text,
	"measures" text,
	"authority_told_at" timestamp with time zone,
	"authority_reference" text,
	"authority_not_because" text,
	"people_told_at" timestamp with time zone,
	"people_not_because" text,
	"closed_at" timestamp with time zone,
	"closed_because" text,
	CONSTRAINT "breach_people" CHECK (people >= 0),
	CONSTRAINT "breach_closed_when_answered" CHECK (closed_at is null or (closed_because is not null and risk is not null and measures is not null
        and (authority_told_at is not null or authority_not_because is not null)
        and (risk <> 'high' or people_told_at is not null or people_not_because is not null))),
	CONSTRAINT "breach_authority" CHECK (authority_not_because is null or risk = 'unlikely' or authority_told_at is not null)
);
--> statement-breakpoint
CREATE TABLE "breach_event" (
	"seq" bigserial PRIMARY KEY NOT NULL,
	"breach_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"actor" text NOT NULL,
	"kind" text NOT NULL,
	"says" text
);
--> statement-breakpoint
CREATE TABLE "breach_mailing" (
	"id" uuid PRIMARY KEY NOT NULL,
	"breach_id" uuid NOT NULL,
	"audience" jsonb NOT NULL,
	"message" text NOT NULL,
	"asked_by" text NOT NULL,
	"approved_by" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"reached" uuid,
	"queued" integer DEFAULT 0 NOT NULL,
	"finished_at" timestamp with time zone,
	CONSTRAINT "breach_mailing_two_people" CHECK (approved_by <> asked_by)
);
--> statement-breakpoint
CREATE TABLE "retention_report" (
	"table" text NOT NULL,
	"day" date NOT NULL,
	"due" integer GENERATED ALWAYS AS (gone + held_back) STORED NOT NULL,
	"gone" integer DEFAULT 0 NOT NULL,
	"held_back" integer DEFAULT 0 NOT NULL,
	"because" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "retention_report_table_day_pk" PRIMARY KEY("table","day")
);
--> statement-breakpoint
CREATE TABLE "privacy_reveal" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid,
	"order_id" uuid,
	"payment_id" uuid,
	"what" text[] NOT NULL,
	"by" text NOT NULL,
	"because" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "privacy_reveal_of" CHECK (num_nonnulls(account_id, order_id, payment_id) > 0)
);
--> statement-breakpoint
ALTER TABLE "breach_event" ADD CONSTRAINT "breach_event_breach_id_breach_id_fk" FOREIGN KEY ("breach_id") REFERENCES "public"."breach"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "breach_mailing" ADD CONSTRAINT "breach_mailing_breach_id_breach_id_fk" FOREIGN KEY ("breach_id") REFERENCES "public"."breach"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "breach_known" ON "breach" USING btree ("known_at","id");--> statement-breakpoint
CREATE INDEX "breach_open" ON "breach" USING btree ("known_at") WHERE closed_at is null;--> statement-breakpoint
CREATE INDEX "breach_event_breach" ON "breach_event" USING btree ("breach_id","seq");--> statement-breakpoint
CREATE INDEX "breach_mailing_breach" ON "breach_mailing" USING btree ("breach_id");--> statement-breakpoint
CREATE INDEX "breach_mailing_under_way" ON "breach_mailing" USING btree ("at") WHERE finished_at is null;--> statement-breakpoint
CREATE INDEX "retention_report_day" ON "retention_report" USING btree ("day");--> statement-breakpoint
CREATE INDEX "privacy_reveal_account" ON "privacy_reveal" USING btree ("account_id","at") WHERE account_id is not null;--> statement-breakpoint
CREATE INDEX "privacy_reveal_order" ON "privacy_reveal" USING btree ("order_id") WHERE order_id is not null;--> statement-breakpoint
CREATE INDEX "privacy_reveal_payment" ON "privacy_reveal" USING btree ("payment_id") WHERE payment_id is not null;--> statement-breakpoint
CREATE INDEX "privacy_reveal_by" ON "privacy_reveal" USING btree ("by","at");--> statement-breakpoint
CREATE INDEX "privacy_reveal_at" ON "privacy_reveal" USING btree ("at");--> statement-breakpoint
CREATE INDEX "known_device_unproved" ON "known_device" USING btree ("last_seen_at") WHERE proved_at is null;--> statement-breakpoint
CREATE INDEX "access_review_item_grant" ON "access_review_item" USING btree ("grant_id");--> statement-breakpoint
CREATE INDEX "role_grant_account" ON "role_grant" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "role_grant_revoked" ON "role_grant" USING btree ("revoked_at") WHERE revoked_at is not null;--> statement-breakpoint
CREATE INDEX "mail_message_queued_at" ON "mail_message" USING btree ("queued_at");--> statement-breakpoint
CREATE INDEX "shipment_order" ON "shipment" USING btree ("order_id");--> statement-breakpoint
CREATE INDEX "payment_created_at" ON "payment" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "payment_attempt_ip" ON "payment_attempt" USING btree ("created_at") WHERE ip is not null;