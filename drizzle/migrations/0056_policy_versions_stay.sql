-- What was published stays as it was published, and so does who read it through. What is closed of drafts does too.
create trigger policy_version_append_only before update or delete on policy_version for each row execute function refuse_change();
--> statement-breakpoint
create trigger policy_version_keep before truncate on policy_version execute function refuse_change();
--> statement-breakpoint
create trigger policy_review_append_only before update or delete on policy_review for each row execute function refuse_change();
--> statement-breakpoint
create function keep_draft() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.state <> 'open' then
    raise exception 'a draft that is closed stays as it is' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger policy_draft_kept before update or delete on policy_draft for each row execute function keep_draft();
--> statement-breakpoint
-- No version overtakes the one before it: else a small one could bring in what had to be announced thirty days before.
create function follow_version() returns trigger language plpgsql as $$
begin
  if exists (select from policy_version where number = new.supersedes and (effective_at > new.effective_at or published_at > new.published_at)) then
    raise exception 'version % takes effect before the one that it takes the place of', new.number using errcode = 'check_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger policy_version_follows before insert on policy_version for each row execute function follow_version();
