CREATE TABLE "payment_decision" (
	"id" uuid PRIMARY KEY NOT NULL,
	"payment_id" uuid NOT NULL,
	"case_id" uuid,
	"kind" text NOT NULL,
	"actor" text NOT NULL,
	"reason" text NOT NULL,
	"fraud" boolean DEFAULT false NOT NULL,
	"listed" text[] DEFAULT '{}' NOT NULL,
	"listed_until" timestamp with time zone,
	"decided_at" timestamp with time zone NOT NULL,
	"effective_at" timestamp with time zone NOT NULL,
	"undone_at" timestamp with time zone,
	"undone_by" text,
	"carried_out_at" timestamp with time zone,
	CONSTRAINT "payment_decision_undone" CHECK (undone_at is null or carried_out_at is null),
	CONSTRAINT "payment_decision_grace" CHECK (carried_out_at is null or carried_out_at >= effective_at)
);
--> statement-breakpoint
ALTER TABLE "payment_decision" ADD CONSTRAINT "payment_decision_payment_id_payment_id_fk" FOREIGN KEY ("payment_id") REFERENCES "public"."payment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "payment_decision_open" ON "payment_decision" USING btree ("payment_id") WHERE undone_at is null and carried_out_at is null;--> statement-breakpoint
CREATE INDEX "payment_decision_payment" ON "payment_decision" USING btree ("payment_id");--> statement-breakpoint
CREATE INDEX "payment_decision_due" ON "payment_decision" USING btree ("effective_at") WHERE undone_at is null and carried_out_at is null;--> statement-breakpoint
CREATE INDEX "payment_decision_decided" ON "payment_decision" USING btree ("decided_at");--> statement-breakpoint
CREATE INDEX "risk_case_urgency" ON "risk_case" USING btree (date_bin('1 hour', coalesce(due_at, 'infinity'), timestamptz '2000-01-01 00:00:00+00'),(-at_risk_minor),"id") WHERE status <> 'closed';--> statement-breakpoint
CREATE INDEX "risk_case_snoozed" ON "risk_case" USING btree ("snoozed_until") WHERE status = 'snoozed';--> statement-breakpoint
-- Every change of a case is told to the desks that look on, once it is committed.
create function risk_case_changed() returns trigger language plpgsql as $$
begin
  perform pg_notify('risk_case', new.id::text);
  return null;
end $$;
--> statement-breakpoint
create trigger risk_case_changed after insert or update on risk_case for each row execute function risk_case_changed();
