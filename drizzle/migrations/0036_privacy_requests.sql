CREATE TABLE "privacy_request" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"channel" text NOT NULL,
	"account_id" uuid,
	"guest_email" text,
	"subject_hash" text NOT NULL,
	"status" text NOT NULL,
	"received_at" timestamp with time zone NOT NULL,
	"verified_at" timestamp with time zone,
	"verified_by" text,
	"due_at" timestamp with time zone NOT NULL,
	"extended_until" timestamp with time zone,
	"extended_because" text,
	"closed_at" timestamp with time zone,
	"refused_because" text,
	"words" text,
	"answer" text,
	"finding" jsonb,
	CONSTRAINT "privacy_request_closed_once" CHECK (("privacy_request"."closed_at" is not null) = ("privacy_request"."status" in ('completed', 'refused', 'cancelled'))),
	CONSTRAINT "privacy_request_refused_with_reason" CHECK (("privacy_request"."status" = 'refused') = ("privacy_request"."refused_because" is not null))
);
--> statement-breakpoint
CREATE TABLE "privacy_request_event" (
	"seq" bigserial PRIMARY KEY NOT NULL,
	"request_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"actor" text NOT NULL,
	"kind" text NOT NULL,
	"detail" jsonb DEFAULT '{}'::jsonb NOT NULL
);
--> statement-breakpoint
ALTER TABLE "privacy_request" ADD CONSTRAINT "privacy_request_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "privacy_request_event" ADD CONSTRAINT "privacy_request_event_request_id_privacy_request_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."privacy_request"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "privacy_request_account" ON "privacy_request" USING btree ("account_id","received_at") WHERE account_id is not null;--> statement-breakpoint
CREATE INDEX "privacy_request_guest" ON "privacy_request" USING btree ("guest_email") WHERE guest_email is not null;--> statement-breakpoint
CREATE INDEX "privacy_request_subject" ON "privacy_request" USING btree ("subject_hash");--> statement-breakpoint
CREATE INDEX "privacy_request_open" ON "privacy_request" USING btree ("due_at") WHERE closed_at is null;--> statement-breakpoint
CREATE INDEX "privacy_request_received" ON "privacy_request" USING btree ("received_at","id");--> statement-breakpoint
CREATE INDEX "privacy_request_closed" ON "privacy_request" USING btree ("closed_at") WHERE closed_at is not null;--> statement-breakpoint
CREATE INDEX "privacy_request_event_request" ON "privacy_request_event" USING btree ("request_id","seq");--> statement-breakpoint
-- Steps of a request stay as they were written, and go with the request two years after it was closed.
create function refuse_change_of_request_event() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and exists (
    select from privacy_request where id = old.request_id and closed_at < now() - interval '729 days'
  ) then
    return old;
  end if;
  raise exception 'privacy_request_event is append-only' using errcode = 'insufficient_privilege';
end $$;
--> statement-breakpoint
create trigger privacy_request_event_append_only before update or delete on privacy_request_event for each row execute function refuse_change_of_request_event();
