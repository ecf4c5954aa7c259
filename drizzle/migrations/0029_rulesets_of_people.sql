-- What a version said when it decided, or was tried beside what decides, is what it says for ever, or no verdict could be
-- replayed and two people would approve something else than they saw. Who published it is written when it goes live.
create or replace function keep_ruleset() returns trigger language plpgsql as $$
begin
  if old.status <> 'draft' and (tg_op = 'DELETE' or new.status in ('draft', 'discarded')
    or (new.version, new.rules, new.created_by, new.created_at, new.based_on, new.note)
      is distinct from (old.version, old.rules, old.created_by, old.created_at, old.based_on, old.note)
    or (new.status <> 'live' and (new.published_by, new.approved_by, new.published_at)
      is distinct from (old.published_by, old.approved_by, old.published_at))) then
    raise exception 'ruleset % has decided payments', old.version using errcode = 'insufficient_privilege';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
