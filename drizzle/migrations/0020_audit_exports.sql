CREATE TABLE "audit_export" (
	"id" uuid PRIMARY KEY NOT NULL,
	"asked_by" text NOT NULL,
	"approved_by" text NOT NULL,
	"filter" jsonb NOT NULL,
	"given_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	CONSTRAINT "audit_export_two_people" CHECK (approved_by <> asked_by)
);
--> statement-breakpoint
CREATE INDEX "audit_export_asked_by" ON "audit_export" USING btree ("asked_by","expires_at");--> statement-breakpoint
CREATE INDEX "audit_event_refused" ON "audit_event" USING btree ("seq") WHERE outcome = 'refused';--> statement-breakpoint
create trigger audit_export_append_only before update or delete on audit_export for each row execute function refuse_change();
