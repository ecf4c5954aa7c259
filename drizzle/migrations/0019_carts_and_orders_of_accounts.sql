CREATE TABLE "cart_key" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"cart_id" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "cart_key" ADD CONSTRAINT "cart_key_cart_id_cart_id_fk" FOREIGN KEY ("cart_id") REFERENCES "public"."cart"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "cart_key_cart" ON "cart_key" USING btree ("cart_id");--> statement-breakpoint
CREATE INDEX "cart_key_created_at" ON "cart_key" USING btree ("created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "cart_account" ON "cart" USING btree ("account_id") WHERE account_id is not null;--> statement-breakpoint
CREATE INDEX "sales_order_account" ON "sales_order" USING btree ("account_id","id") WHERE account_id is not null;