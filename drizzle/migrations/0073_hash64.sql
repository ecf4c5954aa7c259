CREATE DOMAIN "hash64" AS bigint;--> statement-breakpoint
ALTER TABLE "risk_backtest_flip" ALTER COLUMN "customer" SET DATA TYPE "hash64";--> statement-breakpoint
ALTER TABLE "risk_activity" ALTER COLUMN "card" SET DATA TYPE "hash64";--> statement-breakpoint
ALTER TABLE "risk_activity" ALTER COLUMN "email" SET DATA TYPE "hash64";--> statement-breakpoint
ALTER TABLE "risk_activity" ALTER COLUMN "account" SET DATA TYPE "hash64";--> statement-breakpoint
ALTER TABLE "risk_activity" ALTER COLUMN "address" SET DATA TYPE "hash64";--> statement-breakpoint
ALTER TABLE "risk_activity" ALTER COLUMN "shipping" SET DATA TYPE "hash64";--> statement-breakpoint
ALTER TABLE "risk_activity" ALTER COLUMN "device" SET DATA TYPE "hash64";--> statement-breakpoint
ALTER TABLE "risk_mark" ALTER COLUMN "hash" SET DATA TYPE "hash64";--> statement-breakpoint
ALTER TABLE "risk_unlearned" ALTER COLUMN "hash" SET DATA TYPE "hash64";--> statement-breakpoint
ALTER TABLE "risk_snooze" ALTER COLUMN "hash" SET DATA TYPE "hash64";