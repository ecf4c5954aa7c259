CREATE TABLE "dispute_evidence" (
	"id" uuid PRIMARY KEY NOT NULL,
	"dispute_id" uuid NOT NULL,
	"texts" jsonb NOT NULL,
	"actor" text NOT NULL,
	"requested_at" timestamp with time zone NOT NULL,
	"answered_at" timestamp with time zone,
	"refused_because" text
);
--> statement-breakpoint
DROP INDEX "payment_held";--> statement-breakpoint
ALTER TABLE "stripe_customer" ALTER COLUMN "stripe_customer_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "sales_order" ADD COLUMN "received_minor" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "sales_order" ADD COLUMN "refunded_minor" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "sales_order" ADD COLUMN "disputed_minor" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "early_fraud_warning" ADD COLUMN "cleared_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "early_fraud_warning" ADD COLUMN "cleared_by" text;--> statement-breakpoint
ALTER TABLE "reconciliation_run" ADD COLUMN "reached" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "reconciliation_run" ADD COLUMN "progressed_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "dispute_evidence" ADD CONSTRAINT "dispute_evidence_dispute_id_dispute_id_fk" FOREIGN KEY ("dispute_id") REFERENCES "public"."dispute"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "dispute_evidence_dispute" ON "dispute_evidence" USING btree ("dispute_id");--> statement-breakpoint
CREATE INDEX "dispute_evidence_open" ON "dispute_evidence" USING btree ("requested_at") WHERE answered_at is null;--> statement-breakpoint
CREATE INDEX "sales_order_paid" ON "sales_order" USING btree ("paid_at","id") WHERE paid_at is not null;--> statement-breakpoint
CREATE INDEX "sales_order_email" ON "sales_order" USING btree (lower("email"),"id");--> statement-breakpoint
CREATE INDEX "dispute_opened" ON "dispute" USING btree ("opened_at","id");--> statement-breakpoint
CREATE INDEX "refund_requested" ON "refund" USING btree ("requested_at","id");--> statement-breakpoint
CREATE INDEX "reconciliation_difference_waiting" ON "reconciliation_difference" USING btree ("found_at") WHERE gone_at is null and explained_at is null;--> statement-breakpoint
CREATE INDEX "payment_held" ON "payment" USING btree ("capture_before") WHERE risk_status = 'held' and state in ('held', 'captured');