CREATE TABLE "key_rotation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"to_master_id" text NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"started_by" text NOT NULL,
	"total" integer NOT NULL,
	"done" integer DEFAULT 0 NOT NULL,
	"finished_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "master_key" (
	"id" text PRIMARY KEY NOT NULL,
	"seq" bigserial NOT NULL,
	"proof" text NOT NULL,
	"first_seen_at" timestamp with time zone NOT NULL,
	"closed_at" timestamp with time zone,
	"closed_by" text,
	"retired_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "person_key" (
	"id" uuid PRIMARY KEY NOT NULL,
	"of" text NOT NULL,
	"master_id" text NOT NULL,
	"wrapped" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"destroyed_at" timestamp with time zone
);
--> statement-breakpoint
CREATE UNIQUE INDEX "key_rotation_under_way" ON "key_rotation" USING btree ((true)) WHERE finished_at is null;--> statement-breakpoint
CREATE INDEX "person_key_master" ON "person_key" USING btree ("master_id","id") WHERE wrapped is not null;