CREATE TABLE "duty_done" (
	"id" uuid PRIMARY KEY NOT NULL,
	"duty_id" text NOT NULL,
	"done_at" timestamp with time zone NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"by" text NOT NULL,
	"note" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "duty_evidence" (
	"id" uuid PRIMARY KEY NOT NULL,
	"done_id" uuid NOT NULL,
	"name" text NOT NULL,
	"type" text NOT NULL,
	"bytes" integer NOT NULL,
	"sha256" text NOT NULL,
	CONSTRAINT "duty_evidence_bytes" CHECK (bytes > 0)
);
--> statement-breakpoint
CREATE TABLE "duty_evidence_part" (
	"evidence_id" uuid NOT NULL,
	"part" integer NOT NULL,
	"sealed" text NOT NULL,
	CONSTRAINT "duty_evidence_part_evidence_id_part_pk" PRIMARY KEY("evidence_id","part")
);
--> statement-breakpoint
CREATE TABLE "duty_reminder" (
	"duty_id" text NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"step" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "duty_reminder_duty_id_due_at_step_pk" PRIMARY KEY("duty_id","due_at","step")
);
--> statement-breakpoint
CREATE TABLE "duty_start" (
	"duty_id" text PRIMARY KEY NOT NULL,
	"since" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "control_finding" (
	"id" uuid PRIMARY KEY NOT NULL,
	"control_id" text NOT NULL,
	"severity" text NOT NULL,
	"opened_at" timestamp with time zone NOT NULL,
	"opened_by_run" bigint NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"owner" text,
	"seen_by_run" bigint NOT NULL,
	"seen_at" timestamp with time zone NOT NULL,
	"says" text NOT NULL,
	"broken" jsonb NOT NULL,
	"reminded_at" timestamp with time zone,
	"closed_at" timestamp with time zone,
	"closed_by_run" bigint,
	CONSTRAINT "control_finding_closed_by_run" CHECK ((closed_at is null) = (closed_by_run is null))
);
--> statement-breakpoint
CREATE TABLE "control_finding_event" (
	"seq" bigserial PRIMARY KEY NOT NULL,
	"finding_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"actor" text NOT NULL,
	"step" text NOT NULL,
	"says" text
);
--> statement-breakpoint
CREATE TABLE "control_round" (
	"id" uuid PRIMARY KEY NOT NULL,
	"asked_by" text NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"control_ids" text[] NOT NULL,
	"reached" integer DEFAULT 0 NOT NULL,
	"tally" jsonb NOT NULL,
	"finished_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "control_run" (
	"seq" bigint PRIMARY KEY NOT NULL,
	"id" uuid NOT NULL,
	"control_id" text NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"finished_at" timestamp with time zone NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"asked_by" text NOT NULL,
	"result" text NOT NULL,
	"says" text NOT NULL,
	"broken" jsonb NOT NULL,
	"evidence" jsonb NOT NULL,
	"previous_hash" "bytea" NOT NULL,
	"hash" "bytea" NOT NULL,
	CONSTRAINT "control_run_id_unique" UNIQUE("id"),
	CONSTRAINT "control_run_hash_unique" UNIQUE("hash")
);
--> statement-breakpoint
CREATE TABLE "control_run_head" (
	"id" smallint PRIMARY KEY NOT NULL,
	"seq" bigint NOT NULL,
	"hash" "bytea" NOT NULL
);
--> statement-breakpoint
ALTER TABLE "duty_evidence" ADD CONSTRAINT "duty_evidence_done_id_duty_done_id_fk" FOREIGN KEY ("done_id") REFERENCES "public"."duty_done"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "duty_evidence_part" ADD CONSTRAINT "duty_evidence_part_evidence_id_duty_evidence_id_fk" FOREIGN KEY ("evidence_id") REFERENCES "public"."duty_evidence"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "control_finding" ADD CONSTRAINT "control_finding_opened_by_run_control_run_seq_fk" FOREIGN KEY ("opened_by_run") REFERENCES "public"."control_run"("seq") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "control_finding" ADD CONSTRAINT "control_finding_seen_by_run_control_run_seq_fk" FOREIGN KEY ("seen_by_run") REFERENCES "public"."control_run"("seq") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "control_finding" ADD CONSTRAINT "control_finding_closed_by_run_control_run_seq_fk" FOREIGN KEY ("closed_by_run") REFERENCES "public"."control_run"("seq") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "control_finding_event" ADD CONSTRAINT "control_finding_event_finding_id_control_finding_id_fk" FOREIGN KEY ("finding_id") REFERENCES "public"."control_finding"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "duty_done_duty" ON "duty_done" USING btree ("duty_id","done_at");--> statement-breakpoint
CREATE INDEX "duty_done_at" ON "duty_done" USING btree ("done_at");--> statement-breakpoint
CREATE INDEX "duty_evidence_done" ON "duty_evidence" USING btree ("done_id");--> statement-breakpoint
CREATE UNIQUE INDEX "control_finding_one_open" ON "control_finding" USING btree ("control_id") WHERE closed_at is null;--> statement-breakpoint
CREATE INDEX "control_finding_due" ON "control_finding" USING btree ("due_at") WHERE closed_at is null;--> statement-breakpoint
CREATE INDEX "control_finding_opened_at" ON "control_finding" USING btree ("opened_at","id");--> statement-breakpoint
CREATE INDEX "control_finding_control" ON "control_finding" USING btree ("control_id","opened_at");--> statement-breakpoint
CREATE INDEX "control_finding_event_finding" ON "control_finding_event" USING btree ("finding_id","seq");--> statement-breakpoint
CREATE INDEX "control_round_started_at" ON "control_round" USING btree ("started_at");--> statement-breakpoint
CREATE INDEX "control_run_control" ON "control_run" USING btree ("control_id","seq");--> statement-breakpoint
CREATE INDEX "control_run_started_at" ON "control_run" USING btree ("started_at");