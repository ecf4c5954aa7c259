CREATE TABLE "delivery_correction" (
	"id" uuid PRIMARY KEY NOT NULL,
	"order_id" uuid NOT NULL,
	"account_id" uuid,
	"ship_to" jsonb NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "delivery_correction" ADD CONSTRAINT "delivery_correction_order_id_sales_order_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."sales_order"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delivery_correction" ADD CONSTRAINT "delivery_correction_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "delivery_correction_order" ON "delivery_correction" USING btree ("order_id","at");--> statement-breakpoint
CREATE INDEX "delivery_correction_account" ON "delivery_correction" USING btree ("account_id") WHERE account_id is not null;