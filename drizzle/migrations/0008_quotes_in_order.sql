DROP INDEX "quote_cart";--> statement-breakpoint
ALTER TABLE "quote" ADD COLUMN "seq" bigserial NOT NULL;--> statement-breakpoint
CREATE INDEX "quote_cart" ON "quote" USING btree ("cart_id","seq");