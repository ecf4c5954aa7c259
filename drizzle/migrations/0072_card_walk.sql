CREATE TABLE "card_found" (
	"place" text PRIMARY KEY NOT NULL,
	"at" text NOT NULL,
	"found_at" timestamp with time zone NOT NULL,
	"walk_id" uuid NOT NULL
);
--> statement-breakpoint
CREATE TABLE "card_walk" (
	"id" uuid PRIMARY KEY NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"finished_at" timestamp with time zone,
	"at" text,
	"reached" text,
	"done" integer DEFAULT 0 NOT NULL,
	"total" integer DEFAULT 0 NOT NULL,
	"rows" bigint DEFAULT 0 NOT NULL,
	"bytes" bigint DEFAULT 0 NOT NULL,
	"long_numbers" bigint DEFAULT 0 NOT NULL,
	"opened" bigint DEFAULT 0 NOT NULL,
	"unseen" text[] DEFAULT '{}' NOT NULL
);
--> statement-breakpoint
CREATE INDEX "card_found_at" ON "card_found" USING btree ("at");--> statement-breakpoint
CREATE UNIQUE INDEX "card_walk_under_way" ON "card_walk" USING btree ((true)) WHERE finished_at is null;--> statement-breakpoint
CREATE INDEX "card_walk_finished_at" ON "card_walk" USING btree ("finished_at");--> statement-breakpoint
CREATE INDEX "control_round_under_way" ON "control_round" USING btree ("started_at") WHERE finished_at is null;