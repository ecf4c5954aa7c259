ALTER TABLE "support_ticket" DROP CONSTRAINT "support_ticket_order_id_sales_order_id_fk";
--> statement-breakpoint
ALTER TABLE "support_ticket" DROP CONSTRAINT "support_ticket_payment_id_payment_id_fk";
--> statement-breakpoint
DROP INDEX "support_ticket_payment";--> statement-breakpoint
DROP INDEX "support_ticket_order";--> statement-breakpoint
CREATE INDEX "support_ticket_order" ON "support_ticket" USING btree ("order_number") WHERE order_known;--> statement-breakpoint
ALTER TABLE "support_ticket" DROP COLUMN "order_id";--> statement-breakpoint
ALTER TABLE "support_ticket" DROP COLUMN "payment_id";