CREATE TABLE "consent_event" (
	"seq" bigserial PRIMARY KEY NOT NULL,
	"subject_id" uuid NOT NULL,
	"purpose" text NOT NULL,
	"action" text NOT NULL,
	"text_hash" text NOT NULL,
	"source" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "consent_event_action" CHECK ("consent_event"."action" in ('given', 'withdrawn')),
	CONSTRAINT "consent_event_signal" CHECK ("consent_event"."source" <> 'gpc' or "consent_event"."action" = 'withdrawn')
);
--> statement-breakpoint
CREATE TABLE "consent_subject" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid,
	"guest_email" text,
	"since" timestamp with time zone NOT NULL,
	CONSTRAINT "consent_subject_account_id_unique" UNIQUE("account_id"),
	CONSTRAINT "consent_subject_guest_email_unique" UNIQUE("guest_email"),
	CONSTRAINT "consent_subject_one" CHECK (num_nonnulls("consent_subject"."account_id", "consent_subject"."guest_email") <= 1)
);
--> statement-breakpoint
CREATE TABLE "consent_text" (
	"hash" text PRIMARY KEY NOT NULL,
	"purpose" text NOT NULL,
	"version" integer NOT NULL,
	"says" text NOT NULL,
	"first_shown_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "disclosure" (
	"id" uuid PRIMARY KEY NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"recipient" text NOT NULL,
	"name" text,
	"act" text NOT NULL,
	"purpose" text NOT NULL,
	"ground" text NOT NULL,
	"categories" text[] NOT NULL,
	"about" text,
	"consent_seq" bigint,
	"law" text,
	CONSTRAINT "disclosure_consent" CHECK (("disclosure"."ground" = 'consent') = ("disclosure"."consent_seq" is not null)),
	CONSTRAINT "disclosure_law" CHECK (("disclosure"."ground" = 'legal obligation') = ("disclosure"."law" is not null)),
	CONSTRAINT "disclosure_about_thing" CHECK ("disclosure"."about" ~ '^[a-z]+:[A-Za-z0-9_-]{1,80}$')
);
--> statement-breakpoint
ALTER TABLE "consent_event" ADD CONSTRAINT "consent_event_subject_id_consent_subject_id_fk" FOREIGN KEY ("subject_id") REFERENCES "public"."consent_subject"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consent_event" ADD CONSTRAINT "consent_event_text_hash_consent_text_hash_fk" FOREIGN KEY ("text_hash") REFERENCES "public"."consent_text"("hash") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consent_subject" ADD CONSTRAINT "consent_subject_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "consent_event_latest" ON "consent_event" USING btree ("subject_id","purpose","seq");--> statement-breakpoint
CREATE INDEX "disclosure_about" ON "disclosure" USING btree ("about","id") WHERE about is not null;