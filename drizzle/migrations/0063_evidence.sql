CREATE TABLE "assessment" (
	"id" uuid PRIMARY KEY NOT NULL,
	"asked_by" text NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"started_at" timestamp with time zone,
	"finished_at" timestamp with time zone,
	"origin" text NOT NULL,
	"done" integer DEFAULT 0 NOT NULL,
	"total" integer DEFAULT 0 NOT NULL,
	"results" jsonb NOT NULL,
	"failed" text
);
--> statement-breakpoint
CREATE TABLE "evidence_pack" (
	"id" uuid PRIMARY KEY NOT NULL,
	"asked_by" text NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"state" text NOT NULL,
	"done" integer DEFAULT 0 NOT NULL,
	"total" integer DEFAULT 0 NOT NULL,
	"bytes" bigint,
	"sha256" text,
	"ready_at" timestamp with time zone,
	"expires_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "evidence_pack_part" (
	"pack_id" uuid NOT NULL,
	"part" integer NOT NULL,
	"sealed" text NOT NULL,
	CONSTRAINT "evidence_pack_part_pack_id_part_pk" PRIMARY KEY("pack_id","part")
);
--> statement-breakpoint
CREATE TABLE "saq_answer" (
	"id" uuid PRIMARY KEY NOT NULL,
	"question" text NOT NULL,
	"answer" text NOT NULL,
	"note" text NOT NULL,
	"by" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "evidence_pack_part" ADD CONSTRAINT "evidence_pack_part_pack_id_evidence_pack_id_fk" FOREIGN KEY ("pack_id") REFERENCES "public"."evidence_pack"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "assessment_asked_at" ON "assessment" USING btree ("asked_at");--> statement-breakpoint
CREATE INDEX "assessment_finished_at" ON "assessment" USING btree ("finished_at");--> statement-breakpoint
CREATE INDEX "evidence_pack_asked_at" ON "evidence_pack" USING btree ("asked_at");--> statement-breakpoint
CREATE INDEX "evidence_pack_state" ON "evidence_pack" USING btree ("state");--> statement-breakpoint
CREATE INDEX "saq_answer_question" ON "saq_answer" USING btree ("question","at");