CREATE TABLE "staff_change" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"what" text NOT NULL,
	"role" text,
	"by" text NOT NULL,
	"approved_by" text,
	"because" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "staff_change" ADD CONSTRAINT "staff_change_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "staff_change_account" ON "staff_change" USING btree ("account_id","at");--> statement-breakpoint
create trigger staff_change_append_only before update or delete on staff_change for each row execute function refuse_change();
--> statement-breakpoint
create trigger staff_change_keep before truncate on staff_change execute function refuse_change();
