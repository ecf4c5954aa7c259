DROP INDEX "sales_order_cart";--> statement-breakpoint
CREATE INDEX "sales_order_of_cart" ON "sales_order" USING btree ("cart_id","id");