CREATE TABLE "policy_draft" (
	"id" uuid PRIMARY KEY NOT NULL,
	"based_on" integer NOT NULL,
	"texts" jsonb NOT NULL,
	"summary" text DEFAULT '' NOT NULL,
	"reason" text NOT NULL,
	"material" boolean NOT NULL,
	"effective_on" date,
	"state" text DEFAULT 'open' NOT NULL,
	"edits" integer DEFAULT 0 NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"changed_by" text NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	"closed_at" timestamp with time zone,
	CONSTRAINT "policy_draft_reason" CHECK (reason in ('law', 'business', 'review', 'correction')),
	CONSTRAINT "policy_draft_closed" CHECK ((state = 'open') = (closed_at is null))
);
--> statement-breakpoint
CREATE TABLE "policy_review" (
	"id" uuid PRIMARY KEY NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"by" text NOT NULL,
	"version" integer NOT NULL,
	"led_to" integer,
	"note" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "policy_version" (
	"number" integer PRIMARY KEY NOT NULL,
	"texts" jsonb NOT NULL,
	"printed" text NOT NULL,
	"sha256" text NOT NULL,
	"summary" text NOT NULL,
	"reason" text NOT NULL,
	"material" boolean NOT NULL,
	"published_at" timestamp with time zone NOT NULL,
	"effective_at" timestamp with time zone NOT NULL,
	"supersedes" integer,
	"published_by" text NOT NULL,
	"approved_by" text,
	CONSTRAINT "policy_version_reason" CHECK (reason in ('law', 'business', 'review', 'correction')),
	CONSTRAINT "policy_version_in_order" CHECK ((number = 1 and supersedes is null) or (number > 1 and supersedes is not distinct from number - 1)),
	CONSTRAINT "policy_version_by_two" CHECK ((number = 1 and published_by like 'system:%') or (approved_by is not null and approved_by <> published_by)),
	CONSTRAINT "policy_version_notice" CHECK (effective_at >= published_at + case when material then interval '720 hours' else interval '0' end),
	CONSTRAINT "policy_version_hash" CHECK (sha256 = encode(sha256(convert_to(printed, 'utf8')), 'hex'))
);
--> statement-breakpoint
ALTER TABLE "policy_draft" ADD CONSTRAINT "policy_draft_based_on_policy_version_number_fk" FOREIGN KEY ("based_on") REFERENCES "public"."policy_version"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "policy_review" ADD CONSTRAINT "policy_review_version_policy_version_number_fk" FOREIGN KEY ("version") REFERENCES "public"."policy_version"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "policy_review" ADD CONSTRAINT "policy_review_led_to_policy_version_number_fk" FOREIGN KEY ("led_to") REFERENCES "public"."policy_version"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "policy_version" ADD CONSTRAINT "policy_version_supersedes_policy_version_number_fk" FOREIGN KEY ("supersedes") REFERENCES "public"."policy_version"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "policy_draft_one_open" ON "policy_draft" USING btree ("state") WHERE state = 'open';--> statement-breakpoint
CREATE INDEX "policy_review_at" ON "policy_review" USING btree ("at","id");--> statement-breakpoint
CREATE INDEX "policy_version_effective" ON "policy_version" USING btree ("effective_at","number");