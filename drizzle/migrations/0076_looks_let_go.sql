CREATE INDEX "page_look_sight" ON "page_look" USING btree ("sight");--> statement-breakpoint
-- What was seen of the payment page, and what an assessment found, is neither changed nor taken away before its time is over
-- by the database's own clock.
create function refuse_sooner() returns trigger language plpgsql as $$
begin
  if (to_jsonb(old) ->> tg_argv[0])::timestamptz < now() - make_interval(days => tg_argv[1]::int) then
    return old;
  end if;
  raise exception '% stays for % days', tg_table_name, tg_argv[1] using errcode = 'insufficient_privilege';
end $$;
--> statement-breakpoint
drop trigger page_look_append_only on page_look;
--> statement-breakpoint
create trigger page_look_append_only before update on page_look for each row execute function refuse_change();
--> statement-breakpoint
create trigger page_look_kept before delete on page_look for each row execute function refuse_sooner('at', '400');
--> statement-breakpoint
-- A sight goes with the last look that saw it: the foreign key keeps it as long.
drop trigger page_sight_append_only on page_sight;
--> statement-breakpoint
create trigger page_sight_append_only before update on page_sight for each row execute function refuse_change();
--> statement-breakpoint
drop trigger assessment_keep on assessment;
--> statement-breakpoint
create trigger assessment_keep before delete on assessment for each row execute function refuse_sooner('finished_at', '1095');
