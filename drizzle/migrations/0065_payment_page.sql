CREATE TABLE "checkout_closure" (
	"id" uuid PRIMARY KEY NOT NULL,
	"closed_at" timestamp with time zone NOT NULL,
	"closed_by" text NOT NULL,
	"because" text NOT NULL,
	"opened_at" timestamp with time zone,
	"opened_by" text,
	"opened_because" text,
	CONSTRAINT "checkout_closure_opened" CHECK ((opened_at is null) = (opened_by is null) and (opened_at is null) = (opened_because is null))
);
--> statement-breakpoint
CREATE TABLE "page_acceptance" (
	"fingerprint" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"what" text NOT NULL,
	"found" text,
	"at" timestamp with time zone NOT NULL,
	"accepted_by" text NOT NULL,
	"approved_by" text,
	"because" text NOT NULL,
	CONSTRAINT "page_acceptance_by_two" CHECK (kind = 'third-party-changed' or (approved_by is not null and approved_by <> accepted_by))
);
--> statement-breakpoint
CREATE TABLE "page_difference" (
	"id" uuid PRIMARY KEY NOT NULL,
	"fingerprint" text NOT NULL,
	"kind" text NOT NULL,
	"level" text NOT NULL,
	"what" text NOT NULL,
	"expected" text,
	"found" text,
	"first_seen_at" timestamp with time zone NOT NULL,
	"last_seen_at" timestamp with time zone NOT NULL,
	"times" integer DEFAULT 1 NOT NULL,
	"settled_at" timestamp with time zone,
	"settled_how" text,
	"settled_by" text,
	CONSTRAINT "page_difference_settled" CHECK ((settled_at is null) = (settled_how is null) and (settled_at is null) = (settled_by is null))
);
--> statement-breakpoint
CREATE TABLE "page_look" (
	"id" uuid PRIMARY KEY NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"took_ms" integer NOT NULL,
	"result" text NOT NULL,
	"says" text NOT NULL,
	"build" text,
	"sight" text,
	"differences" integer NOT NULL,
	CONSTRAINT "page_look_says_what_it_saw" CHECK ((result = 'failed') = (sight is null)),
	CONSTRAINT "page_look_as_signed" CHECK ((result = 'different') = (differences > 0))
);
--> statement-breakpoint
CREATE TABLE "page_report" (
	"day" date NOT NULL,
	"fingerprint" text NOT NULL,
	"kind" text NOT NULL,
	"what" text NOT NULL,
	"times" integer DEFAULT 1 NOT NULL,
	"first_at" timestamp with time zone NOT NULL,
	"last_at" timestamp with time zone NOT NULL,
	CONSTRAINT "page_report_key" PRIMARY KEY("day","fingerprint")
);
--> statement-breakpoint
CREATE TABLE "page_sight" (
	"sha256" text PRIMARY KEY NOT NULL,
	"seen" jsonb NOT NULL
);
--> statement-breakpoint
ALTER TABLE "page_look" ADD CONSTRAINT "page_look_sight_page_sight_sha256_fk" FOREIGN KEY ("sight") REFERENCES "public"."page_sight"("sha256") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "checkout_closure_one" ON "checkout_closure" USING btree ((true)) WHERE opened_at is null;--> statement-breakpoint
CREATE INDEX "checkout_closure_at" ON "checkout_closure" USING btree ("closed_at");--> statement-breakpoint
CREATE INDEX "page_acceptance_of" ON "page_acceptance" USING btree ("kind","what");--> statement-breakpoint
CREATE UNIQUE INDEX "page_difference_open" ON "page_difference" USING btree ("fingerprint") WHERE settled_at is null;--> statement-breakpoint
CREATE INDEX "page_difference_seen" ON "page_difference" USING btree ("last_seen_at");--> statement-breakpoint
CREATE INDEX "page_look_at" ON "page_look" USING btree ("at");--> statement-breakpoint
CREATE INDEX "page_look_ended" ON "page_look" USING btree ("at") WHERE result <> 'failed';--> statement-breakpoint
CREATE INDEX "page_report_last" ON "page_report" USING btree ("last_at");