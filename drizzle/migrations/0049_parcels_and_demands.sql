CREATE TABLE "authority_demand" (
	"id" uuid PRIMARY KEY NOT NULL,
	"authority" text NOT NULL,
	"reference" text NOT NULL,
	"law" text NOT NULL,
	"order_id" uuid NOT NULL,
	"categories" text[] NOT NULL,
	"because" text NOT NULL,
	"asked_by" text NOT NULL,
	"approved_by" text NOT NULL,
	"approved_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "mail_message" ADD COLUMN "consent_seq" bigint;--> statement-breakpoint
ALTER TABLE "sales_order" ADD COLUMN "shipped_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "authority_demand" ADD CONSTRAINT "authority_demand_order_id_sales_order_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."sales_order"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "authority_demand_order" ON "authority_demand" USING btree ("order_id");--> statement-breakpoint
CREATE INDEX "authority_demand_latest" ON "authority_demand" USING btree ("approved_at","id");--> statement-breakpoint
CREATE INDEX "sales_order_to_ship" ON "sales_order" USING btree ("paid_at","id") WHERE paid_at is not null and shipped_at is null;