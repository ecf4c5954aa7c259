CREATE TABLE "risk_label" (
	"payment_id" uuid PRIMARY KEY NOT NULL,
	"fraud" boolean NOT NULL,
	"because" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "risk_case" ADD COLUMN "assigned_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "risk_case" ADD COLUMN "because" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "risk_case" ADD COLUMN "at_risk_minor" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "risk_case" ADD COLUMN "currency" text DEFAULT 'eur' NOT NULL;--> statement-breakpoint
ALTER TABLE "risk_case" ADD COLUMN "first_looked_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "risk_case" ADD COLUMN "snoozed_until" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "risk_case" ADD COLUMN "escalated_at" timestamp with time zone;--> statement-breakpoint
CREATE INDEX "risk_label_at" ON "risk_label" USING btree ("at");--> statement-breakpoint
CREATE INDEX "risk_case_queue" ON "risk_case" USING btree ("due_at","id") WHERE status <> 'closed';--> statement-breakpoint
CREATE INDEX "risk_case_closed" ON "risk_case" USING btree ("closed_at") WHERE status = 'closed';--> statement-breakpoint
CREATE INDEX "risk_case_opened" ON "risk_case" USING btree ("opened_at");