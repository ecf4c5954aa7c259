CREATE TABLE "money_movement" (
	"seq" bigserial PRIMARY KEY NOT NULL,
	"payment_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"amount_minor" bigint NOT NULL,
	"currency" text NOT NULL,
	"source_id" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "money_movement_once" UNIQUE("kind","source_id"),
	CONSTRAINT "money_movement_sign" CHECK (case when kind in ('capture', 'refund_returned', 'dispute_reinstated') then amount_minor > 0 else amount_minor < 0 end)
);
--> statement-breakpoint
CREATE TABLE "circuit_breaker" (
	"name" text PRIMARY KEY NOT NULL,
	"failures" integer DEFAULT 0 NOT NULL,
	"failed_at" timestamp with time zone,
	"open_until" timestamp with time zone,
	"because" text
);
--> statement-breakpoint
CREATE TABLE "stripe_incident" (
	"kind" text NOT NULL,
	"hour" timestamp with time zone NOT NULL,
	"times" integer NOT NULL,
	"last_at" timestamp with time zone NOT NULL,
	"detail" text,
	CONSTRAINT "stripe_incident_kind_hour_pk" PRIMARY KEY("kind","hour")
);
--> statement-breakpoint
CREATE TABLE "stripe_customer" (
	"account_id" uuid PRIMARY KEY NOT NULL,
	"stripe_customer_id" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "stripe_customer_stripe_customer_id_unique" UNIQUE("stripe_customer_id")
);
--> statement-breakpoint
CREATE TABLE "reconciliation_difference" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"object_id" text NOT NULL,
	"payment_id" uuid,
	"ours" jsonb,
	"theirs" jsonb,
	"found_at" timestamp with time zone NOT NULL,
	"found_by" uuid NOT NULL,
	"last_seen_at" timestamp with time zone NOT NULL,
	"gone_at" timestamp with time zone,
	"explained_at" timestamp with time zone,
	"explained_by" text,
	"explanation" text
);
--> statement-breakpoint
CREATE TABLE "reconciliation_run" (
	"id" uuid PRIMARY KEY NOT NULL,
	"from_at" timestamp with time zone NOT NULL,
	"until_at" timestamp with time zone NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"finished_at" timestamp with time zone,
	"started_by" text NOT NULL,
	"compared" jsonb NOT NULL,
	"differences" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
ALTER TABLE "dispute" ADD COLUMN "network_reason_code" text;--> statement-breakpoint
ALTER TABLE "dispute" ADD COLUMN "currency" text NOT NULL;--> statement-breakpoint
ALTER TABLE "dispute" ADD COLUMN "submissions" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "payment" ADD COLUMN "stripe_customer_id" text;--> statement-breakpoint
ALTER TABLE "payment" ADD COLUMN "amount_disputed_minor" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "refund" ADD COLUMN "note" text;--> statement-breakpoint
ALTER TABLE "refund" ADD COLUMN "failure_reason" text;--> statement-breakpoint
ALTER TABLE "money_movement" ADD CONSTRAINT "money_movement_payment_id_payment_id_fk" FOREIGN KEY ("payment_id") REFERENCES "public"."payment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stripe_customer" ADD CONSTRAINT "stripe_customer_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reconciliation_difference" ADD CONSTRAINT "reconciliation_difference_found_by_reconciliation_run_id_fk" FOREIGN KEY ("found_by") REFERENCES "public"."reconciliation_run"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "money_movement_payment" ON "money_movement" USING btree ("payment_id");--> statement-breakpoint
CREATE INDEX "money_movement_at" ON "money_movement" USING btree ("at");--> statement-breakpoint
CREATE UNIQUE INDEX "reconciliation_difference_open" ON "reconciliation_difference" USING btree ("kind","object_id") WHERE gone_at is null;--> statement-breakpoint
CREATE INDEX "reconciliation_difference_found" ON "reconciliation_difference" USING btree ("found_at");--> statement-breakpoint
CREATE INDEX "reconciliation_run_started" ON "reconciliation_run" USING btree ("started_at");--> statement-breakpoint
CREATE INDEX "dispute_payment" ON "dispute" USING btree ("payment_id");--> statement-breakpoint
CREATE INDEX "dispute_due" ON "dispute" USING btree ("due_by") WHERE closed_at is null;--> statement-breakpoint
CREATE INDEX "early_fraud_warning_payment" ON "early_fraud_warning" USING btree ("payment_id");--> statement-breakpoint
CREATE INDEX "refund_payment" ON "refund" USING btree ("payment_id");--> statement-breakpoint
CREATE INDEX "refund_open" ON "refund" USING btree ("requested_at") WHERE status in ('requested', 'pending', 'requires_action');--> statement-breakpoint
CREATE INDEX "refund_failed" ON "refund" USING btree ("settled_at") WHERE status = 'failed';--> statement-breakpoint
ALTER TABLE "refund" ADD CONSTRAINT "refund_amount" CHECK ("refund"."amount_minor" > 0);