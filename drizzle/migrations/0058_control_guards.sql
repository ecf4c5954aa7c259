-- What must hold of controls whatever the code does: runs are chained and only added, a finding is closed by a run that
-- passed and by nothing else, and that a duty was done stays as it was put down.
insert into control_run_head (id, seq, hash) values (1, 0, '\x00');
--> statement-breakpoint
-- What the hash of a run must be.
create function control_run_hash(r control_run) returns bytea language sql stable as $$
  select sha256((r).previous_hash || convert_to(jsonb_build_array((r).seq, (r).id, (r).control_id,
    to_char((r).started_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    to_char((r).finished_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    to_char((r).recorded_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    (r).asked_by, (r).result, (r).says, (r).broken, (r).evidence)::text, 'utf8'))
$$;
--> statement-breakpoint
-- Appends a run and answers its number. It takes the lock on the end of the chain: called late in a transaction.
create function control_run_append(p_id uuid, p_control text, p_started timestamptz, p_finished timestamptz, p_asked_by text,
  p_result text, p_says text, p_broken jsonb, p_evidence jsonb)
returns bigint language plpgsql security definer set search_path = public, pg_temp as $$
declare
  head control_run_head%rowtype;
  run control_run%rowtype;
begin
  if p_result not in ('held', 'broken', 'failed', 'not_checked') then
    raise exception 'a run has no result %', p_result using errcode = 'check_violation';
  end if;
  select * into head from control_run_head where id = 1 for update;
  run := row(head.seq + 1, p_id, p_control, p_started, p_finished, clock_timestamp(), p_asked_by, p_result, p_says,
    p_broken, p_evidence, head.hash, '\x00'::bytea);
  run.hash := control_run_hash(run);
  insert into control_run values (run.*);
  update control_run_head set seq = run.seq, hash = run.hash where id = 1;
  return run.seq;
end $$;
--> statement-breakpoint
revoke execute on function control_run_append(uuid, text, timestamptz, timestamptz, text, text, text, jsonb, jsonb) from public;
--> statement-breakpoint
-- Follows the chain for up to p_most runs after p_after, whose hash must be p_hash (0 and \x00 from the beginning):
-- how far it came, where the chain ends, and the first run that is not as it was written.
create function control_run_look(p_after bigint, p_hash bytea, p_most int)
returns table (last_seq bigint, last_hash bytea, head_seq bigint, head_hash bytea, broken_seq bigint)
language sql stable as $$
  with part as (
    select (r).seq, (r).previous_hash, (r).hash, control_run_hash(r) as due,
      lag((r).seq, 1, p_after) over by_seq as before_seq, lag((r).hash, 1, p_hash) over by_seq as before_hash
    from (select r from control_run r where seq > p_after order by seq limit p_most) as rows
    window by_seq as (order by (r).seq)
  ), broken as (
    select seq from part where seq <> before_seq + 1 or previous_hash <> before_hash or hash <> due order by seq limit 1
  ), last as (
    select seq, hash from part order by seq desc limit 1
  )
  select coalesce(last.seq, p_after), coalesce(last.hash, p_hash), head.seq, head.hash, broken.seq
  from control_run_head head left join last on true left join broken on true
$$;
--> statement-breakpoint
create trigger control_run_append_only before update or delete on control_run for each row execute function refuse_change();
--> statement-breakpoint
create trigger control_run_keep before truncate on control_run execute function refuse_change();
--> statement-breakpoint
-- A finding is opened by a run that did not pass, and closed by one of the same control that passed and began after it.
create function keep_control_finding() returns trigger language plpgsql as $$
declare
  opening control_run%rowtype;
  closing control_run%rowtype;
begin
  if tg_op = 'DELETE' then
    raise exception 'control_finding is kept' using errcode = 'insufficient_privilege';
  end if;
  select * into opening from control_run where seq = new.opened_by_run;
  if opening.control_id <> new.control_id or opening.result not in ('broken', 'failed') then
    raise exception 'run % opens no finding about %', new.opened_by_run, new.control_id using errcode = 'check_violation';
  end if;
  if tg_op = 'UPDATE' then
    if old.closed_at is not null then
      raise exception 'finding % is closed', old.id using errcode = 'insufficient_privilege';
    end if;
    if (new.id, new.control_id, new.severity, new.opened_at, new.opened_by_run, new.due_at)
      is distinct from (old.id, old.control_id, old.severity, old.opened_at, old.opened_by_run, old.due_at) then
      raise exception 'what finding % was opened with stays', old.id using errcode = 'insufficient_privilege';
    end if;
  end if;
  if new.closed_at is not null then
    select * into closing from control_run where seq = new.closed_by_run;
    if closing.control_id <> new.control_id or closing.result <> 'held' or closing.seq <= new.seen_by_run then
      raise exception 'run % does not close finding %', new.closed_by_run, new.id using errcode = 'check_violation';
    end if;
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger control_finding_kept before insert or update or delete on control_finding for each row execute function keep_control_finding();
--> statement-breakpoint
create trigger control_finding_keep before truncate on control_finding execute function refuse_change();
--> statement-breakpoint
create trigger control_finding_event_append_only before update or delete on control_finding_event for each row execute function refuse_change();
--> statement-breakpoint
create trigger duty_start_append_only before update or delete on duty_start for each row execute function refuse_change();
--> statement-breakpoint
create trigger duty_done_append_only before update or delete on duty_done for each row execute function refuse_change();
--> statement-breakpoint
create trigger duty_evidence_append_only before update or delete on duty_evidence for each row execute function refuse_change();
--> statement-breakpoint
create trigger duty_evidence_part_append_only before update or delete on duty_evidence_part for each row execute function refuse_change();
