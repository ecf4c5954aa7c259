CREATE TABLE "known_secret" (
	"fingerprint" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"first_seen_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "dispute" ADD COLUMN "withdrawn_minor" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX "reconciliation_run_under_way" ON "reconciliation_run" USING btree ((finished_at is null)) WHERE finished_at is null;--> statement-breakpoint
CREATE INDEX "payment_uncaptured" ON "payment" USING btree ("capture_before") WHERE state in ('authorized', 'held', 'capturing');--> statement-breakpoint
CREATE INDEX "payment_needs_reconcile" ON "payment" USING btree ("changed_at") WHERE needs_reconcile_because is not null;--> statement-breakpoint
CREATE INDEX "payment_attempt_created" ON "payment_attempt" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "payment_transition_at" ON "payment_transition" USING btree ("at");--> statement-breakpoint
CREATE INDEX "stripe_event_received" ON "stripe_event" USING btree ("received_at");