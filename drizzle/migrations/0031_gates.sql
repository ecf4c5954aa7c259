CREATE TABLE "risk_attack" (
	"id" uuid PRIMARY KEY NOT NULL,
	"began_at" timestamp with time zone NOT NULL,
	"because" text NOT NULL,
	"seen_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "payment_attempt" ADD COLUMN "ip" text;--> statement-breakpoint
ALTER TABLE "risk_activity" ADD COLUMN "country" text;--> statement-breakpoint
CREATE UNIQUE INDEX "risk_attack_now" ON "risk_attack" USING btree ((ended_at is null)) WHERE ended_at is null;