CREATE TABLE "risk_activity" (
	"attempt_id" uuid PRIMARY KEY NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"card" bigint,
	"email" bigint,
	"account" bigint,
	"address" bigint,
	"shipping" bigint,
	"device" bigint,
	"amount_minor" bigint NOT NULL,
	"currency" text NOT NULL,
	"ended" text,
	"refunded_at" timestamp with time zone,
	"refunded_minor" bigint DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "risk_mark" (
	"kind" text NOT NULL,
	"hash" bigint NOT NULL,
	"attempt_id" uuid NOT NULL,
	"because" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "risk_mark_kind_hash_attempt_id_pk" PRIMARY KEY("kind","hash","attempt_id")
);
--> statement-breakpoint
CREATE TABLE "risk_minute" (
	"minute" timestamp with time zone NOT NULL,
	"shard" smallint NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"declines" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "risk_minute_minute_shard_pk" PRIMARY KEY("minute","shard")
);
--> statement-breakpoint
CREATE TABLE "risk_usual" (
	"currency" text PRIMARY KEY NOT NULL,
	"p90" bigint,
	"p95" bigint,
	"p99" bigint,
	"attempts_10m" real,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE INDEX "risk_activity_card" ON "risk_activity" USING btree ("card","at" DESC NULLS LAST) WHERE card is not null;--> statement-breakpoint
CREATE INDEX "risk_activity_email" ON "risk_activity" USING btree ("email","at" DESC NULLS LAST) WHERE email is not null;--> statement-breakpoint
CREATE INDEX "risk_activity_account" ON "risk_activity" USING btree ("account","at" DESC NULLS LAST) WHERE account is not null;--> statement-breakpoint
CREATE INDEX "risk_activity_address" ON "risk_activity" USING btree ("address","at" DESC NULLS LAST) WHERE address is not null;--> statement-breakpoint
CREATE INDEX "risk_activity_shipping" ON "risk_activity" USING btree ("shipping","at" DESC NULLS LAST) WHERE shipping is not null;--> statement-breakpoint
CREATE INDEX "risk_activity_device" ON "risk_activity" USING btree ("device","at" DESC NULLS LAST) WHERE device is not null;--> statement-breakpoint
CREATE INDEX "risk_activity_at" ON "risk_activity" USING btree ("at");--> statement-breakpoint
CREATE INDEX "risk_mark_at" ON "risk_mark" USING btree ("at");--> statement-breakpoint
-- How an attempt ended is written beside it, on the same page, where no index notices.
ALTER TABLE "risk_activity" SET (fillfactor = 80);--> statement-breakpoint
ALTER TABLE "risk_minute" SET (fillfactor = 50);
