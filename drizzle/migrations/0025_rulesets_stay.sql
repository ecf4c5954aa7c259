-- What a version said when it decided is what it says for ever, or no decision could be replayed. Drafts may change.
create function keep_ruleset() returns trigger language plpgsql as $$
begin
  if old.status <> 'draft' and (tg_op = 'DELETE' or new.status = 'draft'
    or (new.version, new.rules, new.published_by, new.created_at)
      is distinct from (old.version, old.rules, old.published_by, old.created_at)) then
    raise exception 'ruleset % has decided payments', old.version using errcode = 'insufficient_privilege';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
--> statement-breakpoint
create trigger risk_ruleset_kept before update or delete on risk_ruleset for each row execute function keep_ruleset();
