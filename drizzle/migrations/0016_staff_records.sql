CREATE TABLE "training_attempt" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"module" text NOT NULL,
	"version" integer NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"score" smallint NOT NULL
);
--> statement-breakpoint
DROP INDEX "approval_request_expires_at";--> statement-breakpoint
ALTER TABLE "training_attempt" ADD CONSTRAINT "training_attempt_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "training_attempt_account" ON "training_attempt" USING btree ("account_id","module","at");--> statement-breakpoint
CREATE INDEX "approval_request_decided_at" ON "approval_request" USING btree ("decided_at") WHERE decided_at is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "access_review_open" ON "access_review" USING btree ((closed_at is null)) WHERE closed_at is null;--> statement-breakpoint
CREATE INDEX "access_review_opened_at" ON "access_review" USING btree ("opened_at");--> statement-breakpoint
CREATE UNIQUE INDEX "invitation_open" ON "invitation" USING btree (lower(email)) WHERE accepted_at is null and withdrawn_at is null;--> statement-breakpoint
CREATE INDEX "approval_request_expires_at" ON "approval_request" USING btree ("expires_at") WHERE decided_at is null;--> statement-breakpoint
-- A request is a record: what was asked for never changes, and a decision is made once and stays.
create function keep_approval_request() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.decided_at is not null
    or (new.id, new.operation, new.object, new.input, new.reason, new.asked_by, new.asked_at, new.expires_at)
      is distinct from (old.id, old.operation, old.object, old.input, old.reason, old.asked_by, old.asked_at, old.expires_at)
  then
    raise exception 'approval_request: what was asked for and how it was decided stays as it is';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger approval_request_kept before update or delete on approval_request for each row execute function keep_approval_request();
