CREATE TABLE "risk_backtest" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"rules" jsonb NOT NULL,
	"from_at" timestamp with time zone NOT NULL,
	"until_at" timestamp with time zone NOT NULL,
	"status" text NOT NULL,
	"reached" uuid,
	"done" integer DEFAULT 0 NOT NULL,
	"total" integer,
	"result" jsonb NOT NULL,
	"asked_by" text NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"progressed_at" timestamp with time zone NOT NULL,
	"finished_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "risk_backtest_flip" (
	"backtest_id" uuid NOT NULL,
	"attempt_id" uuid NOT NULL,
	"payment_id" uuid NOT NULL,
	"before" text NOT NULL,
	"after" text NOT NULL,
	"amount_minor" bigint NOT NULL,
	"currency" text NOT NULL,
	"fraud" boolean,
	"customer" bigint,
	"rules" text[] NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "risk_backtest_flip_backtest_id_attempt_id_pk" PRIMARY KEY("backtest_id","attempt_id")
);
--> statement-breakpoint
CREATE TABLE "risk_snooze" (
	"id" uuid PRIMARY KEY NOT NULL,
	"rule" text NOT NULL,
	"kind" text NOT NULL,
	"hash" bigint NOT NULL,
	"payment_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"actor" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ended_by" text,
	CONSTRAINT "risk_snooze_ends" CHECK ("risk_snooze"."expires_at" <= "risk_snooze"."created_at" + interval '180 days')
);
--> statement-breakpoint
CREATE TABLE "risk_day" (
	"day" date PRIMARY KEY NOT NULL,
	"figures" jsonb NOT NULL,
	"counted_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "risk_rule_day" (
	"day" date NOT NULL,
	"rule" text NOT NULL,
	"hits" integer NOT NULL,
	"fraud" integer NOT NULL,
	"honest" integer NOT NULL,
	"unlabelled" integer NOT NULL,
	CONSTRAINT "risk_rule_day_day_rule_pk" PRIMARY KEY("day","rule")
);
--> statement-breakpoint
CREATE TABLE "risk_model" (
	"version" integer PRIMARY KEY NOT NULL,
	"status" text NOT NULL,
	"trained" jsonb NOT NULL,
	"trained_on" jsonb NOT NULL,
	"measures" jsonb NOT NULL,
	"trained_at" timestamp with time zone NOT NULL,
	"trained_by" text NOT NULL,
	"decided_by" text,
	"approved_by" text,
	"decided_at" timestamp with time zone,
	"scored_until" timestamp with time zone,
	CONSTRAINT "risk_model_four_eyes" CHECK ("risk_model"."approved_by" is null or "risk_model"."approved_by" <> "risk_model"."decided_by")
);
--> statement-breakpoint
CREATE TABLE "risk_model_score" (
	"version" integer NOT NULL,
	"evaluation_id" uuid NOT NULL,
	"payment_id" uuid NOT NULL,
	"score" smallint NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "risk_model_score_version_evaluation_id_pk" PRIMARY KEY("version","evaluation_id")
);
--> statement-breakpoint
CREATE TABLE "payment_day" (
	"day" date PRIMARY KEY NOT NULL,
	"figures" jsonb NOT NULL,
	"counted_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "risk_ruleset" ALTER COLUMN "published_by" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "risk_list_entry" ADD COLUMN "masked" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "risk_list_entry" ADD COLUMN "ended_by" text;--> statement-breakpoint
ALTER TABLE "risk_ruleset" ADD COLUMN "created_by" text;--> statement-breakpoint
UPDATE "risk_ruleset" SET "created_by" = "published_by";--> statement-breakpoint
ALTER TABLE "risk_ruleset" ALTER COLUMN "created_by" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "risk_ruleset" ADD COLUMN "based_on" integer;--> statement-breakpoint
ALTER TABLE "risk_ruleset" ADD COLUMN "note" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "risk_ruleset" ADD COLUMN "shadow_since" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "risk_ruleset" ADD COLUMN "published_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "risk_ruleset" ADD COLUMN "retired_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "risk_backtest_flip" ADD CONSTRAINT "risk_backtest_flip_backtest_id_risk_backtest_id_fk" FOREIGN KEY ("backtest_id") REFERENCES "public"."risk_backtest"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "risk_model_score" ADD CONSTRAINT "risk_model_score_version_risk_model_version_fk" FOREIGN KEY ("version") REFERENCES "public"."risk_model"("version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "risk_backtest_running" ON "risk_backtest" USING btree ("progressed_at") WHERE finished_at is null;--> statement-breakpoint
CREATE INDEX "risk_backtest_version" ON "risk_backtest" USING btree ("version","id");--> statement-breakpoint
CREATE INDEX "risk_backtest_flip_pair" ON "risk_backtest_flip" USING btree ("backtest_id","before","after","attempt_id");--> statement-breakpoint
CREATE INDEX "risk_snooze_of" ON "risk_snooze" USING btree ("kind","hash");--> statement-breakpoint
CREATE INDEX "risk_snooze_rule" ON "risk_snooze" USING btree ("rule","expires_at");--> statement-breakpoint
CREATE INDEX "risk_snooze_payment" ON "risk_snooze" USING btree ("payment_id");--> statement-breakpoint
CREATE UNIQUE INDEX "risk_model_one_live" ON "risk_model" USING btree ("status") WHERE status = 'live';--> statement-breakpoint
CREATE UNIQUE INDEX "risk_model_one_shadow" ON "risk_model" USING btree ("status") WHERE status = 'shadow';--> statement-breakpoint
CREATE INDEX "risk_model_score_at" ON "risk_model_score" USING btree ("version","at");--> statement-breakpoint
CREATE UNIQUE INDEX "risk_evaluation_shadow_once" ON "risk_evaluation" USING btree ("payment_id","attempt_id","stage","ruleset_version") WHERE shadow;--> statement-breakpoint
CREATE INDEX "risk_evaluation_of_version" ON "risk_evaluation" USING btree ("ruleset_version","id") WHERE shadow;--> statement-breakpoint
CREATE INDEX "risk_evaluation_fired" ON "risk_evaluation" USING btree ("id") WHERE not shadow and hits <> '[]'::jsonb;--> statement-breakpoint
CREATE INDEX "risk_evaluation_at" ON "risk_evaluation" USING btree ("at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "risk_ruleset_one_shadow" ON "risk_ruleset" USING btree ("status") WHERE status = 'shadow';--> statement-breakpoint
ALTER TABLE "risk_ruleset" ADD CONSTRAINT "risk_ruleset_live_by_two" CHECK ("risk_ruleset"."status" <> 'live' or "risk_ruleset"."published_by" like 'system:%'
        or ("risk_ruleset"."published_by" is not null and "risk_ruleset"."approved_by" is not null));