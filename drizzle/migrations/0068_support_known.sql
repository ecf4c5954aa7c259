ALTER TABLE "support_ticket" ADD COLUMN "order_known" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "support_ticket" ADD COLUMN "reported" boolean DEFAULT false NOT NULL;