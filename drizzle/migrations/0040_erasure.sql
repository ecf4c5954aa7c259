CREATE TABLE "erasure" (
	"request_id" uuid PRIMARY KEY NOT NULL,
	"subject_hash" text NOT NULL,
	"erase_at" timestamp with time zone NOT NULL,
	"address_hash" text,
	"sealed" text,
	"round" integer DEFAULT 0 NOT NULL,
	"running_since" timestamp with time zone,
	"erased_at" timestamp with time zone,
	"certified_at" timestamp with time zone,
	"over_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "erasure_at_stripe" (
	"request_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"object_id" text NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"answered_at" timestamp with time zone,
	"answer" text,
	CONSTRAINT "erasure_at_stripe_request_id_object_id_pk" PRIMARY KEY("request_id","object_id")
);
--> statement-breakpoint
CREATE TABLE "erasure_hold" (
	"request_id" uuid NOT NULL,
	"order_id" uuid NOT NULL,
	"because" text NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "erasure_hold_request_id_order_id_pk" PRIMARY KEY("request_id","order_id")
);
--> statement-breakpoint
CREATE TABLE "erasure_step" (
	"request_id" uuid NOT NULL,
	"round" integer NOT NULL,
	"step" text NOT NULL,
	"rows" integer NOT NULL,
	"done_at" timestamp with time zone NOT NULL,
	CONSTRAINT "erasure_step_request_id_round_step_pk" PRIMARY KEY("request_id","round","step")
);
--> statement-breakpoint
CREATE TABLE "tombstone" (
	"request_id" uuid PRIMARY KEY NOT NULL,
	"subject" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"erased_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "mail_message" ADD COLUMN "goes_once_sent" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "erasure" ADD CONSTRAINT "erasure_request_id_privacy_request_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."privacy_request"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "erasure_at_stripe" ADD CONSTRAINT "erasure_at_stripe_request_id_privacy_request_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."privacy_request"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "erasure_hold" ADD CONSTRAINT "erasure_hold_request_id_privacy_request_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."privacy_request"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "erasure_step" ADD CONSTRAINT "erasure_step_request_id_privacy_request_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."privacy_request"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "erasure_under_way" ON "erasure" USING btree ("subject_hash") WHERE certified_at is null and over_at is null;--> statement-breakpoint
CREATE INDEX "erasure_open" ON "erasure" USING btree ("erase_at") WHERE over_at is null;--> statement-breakpoint
CREATE INDEX "erasure_address" ON "erasure" USING btree ("address_hash") WHERE address_hash is not null;--> statement-breakpoint
CREATE INDEX "erasure_at_stripe_waiting" ON "erasure_at_stripe" USING btree ("request_id","object_id") WHERE answered_at is null;--> statement-breakpoint
CREATE INDEX "approval_request_object" ON "approval_request" USING btree ("object");--> statement-breakpoint
CREATE INDEX "mail_message_about" ON "mail_message" USING btree (right("dedupe_key", 36));--> statement-breakpoint
CREATE INDEX "reconciliation_difference_payment" ON "reconciliation_difference" USING btree ("payment_id") WHERE payment_id is not null;