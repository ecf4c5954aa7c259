-- A key that was destroyed stays destroyed, whoever asks, and it is on record since when.
create function keep_person_key_destroyed() returns trigger language plpgsql as $$
begin
  if old.wrapped is null and new.wrapped is not null then
    raise exception 'a destroyed key does not come back' using errcode = 'insufficient_privilege';
  end if;
  if new.wrapped is null and new.destroyed_at is null then
    new.destroyed_at := now();
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger person_key_stays_destroyed before update of wrapped on person_key for each row execute function keep_person_key_destroyed();
--> statement-breakpoint
-- Nothing is wrapped under a master key that is being replaced, or was: not by a process that was not told, not from a backup.
create function refuse_closed_master_key() returns trigger language plpgsql as $$
begin
  if exists (select from master_key where id = new.master_id and closed_at is not null) then
    raise exception 'master key % was replaced: this process must be started with the new one', new.master_id
      using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger person_key_of_open_master before insert or update of master_id on person_key for each row execute function refuse_closed_master_key();
--> statement-breakpoint
-- A master key that was retired stays retired.
create function keep_master_key_retired() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.retired_at is not null or (old.closed_at is not null and new.closed_at is null)
    or (new.id, new.proof, new.first_seen_at) is distinct from (old.id, old.proof, old.first_seen_at) then
    raise exception 'the record of master keys is kept as it is' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger master_key_stays_retired before update or delete on master_key for each row execute function keep_master_key_retired();
--> statement-breakpoint
-- What has a key of its own takes it along when it goes.
create function take_key_along() returns trigger language plpgsql as $$
begin
  delete from person_key using gone where person_key.id = gone.id;
  return null;
end $$;
--> statement-breakpoint
create trigger cart_takes_key_along after delete on cart referencing old table as gone for each statement execute function take_key_along();
--> statement-breakpoint
create trigger mail_takes_key_along after delete on mail_message referencing old table as gone for each statement execute function take_key_along();
--> statement-breakpoint
create trigger link_takes_key_along after delete on one_time_token referencing old table as gone for each statement execute function take_key_along();
--> statement-breakpoint
create trigger invitation_takes_key_along after delete on invitation referencing old table as gone for each statement execute function take_key_along();
--> statement-breakpoint
create trigger evidence_takes_key_along after delete on dispute_evidence referencing old table as gone for each statement execute function take_key_along();
