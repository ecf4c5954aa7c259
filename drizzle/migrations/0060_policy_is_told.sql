-- No version but the first, which came with the shop, is published without everybody being told of it: both are of one transaction.
create function require_campaign() returns trigger language plpgsql as $$
begin
  if not exists (select from policy_campaign where version = new.number) then
    raise exception 'version % is published and nobody is told', new.number using errcode = 'check_violation';
  end if;
  return null;
end $$;
--> statement-breakpoint
create constraint trigger policy_version_is_told after insert on policy_version deferrable initially deferred
  for each row when (new.number > 1) execute function require_campaign();
