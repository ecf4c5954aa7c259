CREATE TABLE "payment_report" (
	"payment_id" uuid PRIMARY KEY NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"actor" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "support_event" (
	"seq" bigserial PRIMARY KEY NOT NULL,
	"ticket_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"actor" text NOT NULL,
	"kind" text NOT NULL,
	"detail" jsonb DEFAULT '{}'::jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "support_message" (
	"id" uuid PRIMARY KEY NOT NULL,
	"ticket_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"channel" text NOT NULL,
	"actor" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"body" text NOT NULL,
	"mail_hash" text,
	"elsewhere" boolean DEFAULT false NOT NULL,
	"files_left" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "support_message_mail_hash_unique" UNIQUE("mail_hash")
);
--> statement-breakpoint
CREATE TABLE "support_ticket" (
	"id" uuid PRIMARY KEY NOT NULL,
	"number" text NOT NULL,
	"account_id" uuid,
	"guest_email" text,
	"topic" text NOT NULL,
	"clause" text,
	"order_number" text,
	"order_id" uuid,
	"payment_id" uuid,
	"state" text NOT NULL,
	"urgent" boolean NOT NULL,
	"opened_at" timestamp with time zone NOT NULL,
	"answer_by" timestamp with time zone,
	"first_answered_at" timestamp with time zone,
	"answered_at" timestamp with time zone,
	"assignee" text,
	"assigned_at" timestamp with time zone,
	"closed_at" timestamp with time zone,
	"version" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "support_ticket_number_unique" UNIQUE("number"),
	CONSTRAINT "support_ticket_one" CHECK (num_nonnulls("support_ticket"."account_id", "support_ticket"."guest_email") = 1),
	CONSTRAINT "support_ticket_clock" CHECK (("support_ticket"."state" = 'open') = ("support_ticket"."answer_by" is not null)),
	CONSTRAINT "support_ticket_closed" CHECK (("support_ticket"."state" = 'closed') = ("support_ticket"."closed_at" is not null))
);
--> statement-breakpoint
ALTER TABLE "payment_report" ADD CONSTRAINT "payment_report_payment_id_payment_id_fk" FOREIGN KEY ("payment_id") REFERENCES "public"."payment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "support_event" ADD CONSTRAINT "support_event_ticket_id_support_ticket_id_fk" FOREIGN KEY ("ticket_id") REFERENCES "public"."support_ticket"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "support_message" ADD CONSTRAINT "support_message_ticket_id_support_ticket_id_fk" FOREIGN KEY ("ticket_id") REFERENCES "public"."support_ticket"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "support_ticket" ADD CONSTRAINT "support_ticket_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "support_ticket" ADD CONSTRAINT "support_ticket_order_id_sales_order_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."sales_order"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "support_ticket" ADD CONSTRAINT "support_ticket_payment_id_payment_id_fk" FOREIGN KEY ("payment_id") REFERENCES "public"."payment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "support_event_ticket" ON "support_event" USING btree ("ticket_id","seq");--> statement-breakpoint
CREATE INDEX "support_message_ticket" ON "support_message" USING btree ("ticket_id","id");--> statement-breakpoint
CREATE INDEX "support_ticket_open" ON "support_ticket" USING btree ("answer_by","id") WHERE state = 'open';--> statement-breakpoint
CREATE INDEX "support_ticket_mine" ON "support_ticket" USING btree ("assignee","opened_at","id") WHERE state <> 'closed';--> statement-breakpoint
CREATE INDEX "support_ticket_waiting" ON "support_ticket" USING btree ("answered_at","id") WHERE state = 'waiting';--> statement-breakpoint
CREATE INDEX "support_ticket_closed_at" ON "support_ticket" USING btree ("closed_at","id") WHERE state = 'closed';--> statement-breakpoint
CREATE INDEX "support_ticket_account" ON "support_ticket" USING btree ("account_id","id") WHERE account_id is not null;--> statement-breakpoint
CREATE INDEX "support_ticket_guest" ON "support_ticket" USING btree ("guest_email") WHERE guest_email is not null;--> statement-breakpoint
CREATE INDEX "support_ticket_order" ON "support_ticket" USING btree ("order_id") WHERE order_id is not null;--> statement-breakpoint
CREATE INDEX "support_ticket_payment" ON "support_ticket" USING btree ("payment_id") WHERE payment_id is not null;--> statement-breakpoint
CREATE INDEX "support_ticket_opened_at" ON "support_ticket" USING btree ("opened_at");