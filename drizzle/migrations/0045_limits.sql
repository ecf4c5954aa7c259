CREATE TABLE "processing_limit" (
	"id" uuid PRIMARY KEY NOT NULL,
	"subject_hash" text NOT NULL,
	"account_id" uuid,
	"guest_email" text,
	"kind" text NOT NULL,
	"about" text NOT NULL,
	"effects" text[] NOT NULL,
	"request_id" uuid,
	"since" timestamp with time zone NOT NULL,
	"lifted_at" timestamp with time zone,
	CONSTRAINT "processing_limit_of_somebody" CHECK (num_nonnulls("processing_limit"."account_id", "processing_limit"."guest_email") = 1)
);
--> statement-breakpoint
CREATE TABLE "risk_unlearned" (
	"kind" text NOT NULL,
	"hash" bigint NOT NULL,
	"limit_id" uuid NOT NULL,
	"since" timestamp with time zone NOT NULL,
	CONSTRAINT "risk_unlearned_hash_kind_limit_id_pk" PRIMARY KEY("hash","kind","limit_id")
);
--> statement-breakpoint
DROP INDEX "privacy_request_open";--> statement-breakpoint
ALTER TABLE "processing_limit" ADD CONSTRAINT "processing_limit_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "processing_limit" ADD CONSTRAINT "processing_limit_request_id_privacy_request_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."privacy_request"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "processing_limit_held" ON "processing_limit" USING btree ("subject_hash","kind","about") WHERE lifted_at is null;--> statement-breakpoint
CREATE INDEX "processing_limit_account" ON "processing_limit" USING btree ("account_id") WHERE account_id is not null;--> statement-breakpoint
CREATE INDEX "processing_limit_guest" ON "processing_limit" USING btree ("guest_email") WHERE guest_email is not null;--> statement-breakpoint
CREATE INDEX "processing_limit_request" ON "processing_limit" USING btree ("request_id") WHERE request_id is not null;--> statement-breakpoint
CREATE INDEX "processing_limit_lifted" ON "processing_limit" USING btree ("lifted_at") WHERE lifted_at is not null;--> statement-breakpoint
CREATE INDEX "risk_unlearned_limit" ON "risk_unlearned" USING btree ("limit_id");--> statement-breakpoint
CREATE INDEX "privacy_request_open" ON "privacy_request" USING btree (coalesce(extended_until, due_at),"id") WHERE closed_at is null;--> statement-breakpoint
-- Whether something is not to be done with somebody’s data, for whoever asks within the database.
create function processing_limited(subject text, effect text) returns boolean language sql stable as $$
  select exists (select from processing_limit where subject_hash = subject and lifted_at is null and effect = any(effects))
$$;
