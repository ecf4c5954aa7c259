CREATE TABLE "audit_run" (
	"id" uuid PRIMARY KEY NOT NULL,
	"asked_by" text NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"reached_seq" bigint NOT NULL,
	"reached_hash" "bytea" NOT NULL,
	"head_seq" bigint NOT NULL,
	"finished_at" timestamp with time zone,
	"broken_seq" bigint,
	"broken_kind" text,
	"says" text
);
--> statement-breakpoint
CREATE INDEX "audit_run_started_at" ON "audit_run" USING btree ("started_at");--> statement-breakpoint
CREATE INDEX "audit_run_finished_at" ON "audit_run" USING btree ("finished_at");--> statement-breakpoint
-- What a verification found stays: the store's role can neither change a finished one nor take one away.
create trigger audit_run_keep before delete on audit_run for each row execute function refuse_change();
--> statement-breakpoint
create trigger audit_run_finished before update on audit_run for each row when (old.finished_at is not null) execute function refuse_change();
