-- What staff wrote about a payment, in the story of its case and in what two people decided, is kept as it was written:
-- but for its person being erased. Then the words go, and who did what and when stays.
create function keep_case_event() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and coalesce(current_setting('counterproof.erasing', true), '') <> ''
    and current_user = (select pg_get_userbyid(relowner) from pg_class where oid = tg_relid) and new.detail = '{}'
    and to_jsonb(new) - 'detail' = to_jsonb(old) - 'detail' then
    return new;
  end if;
  raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
end $$;
--> statement-breakpoint
drop trigger risk_case_event_append_only on risk_case_event;
--> statement-breakpoint
create trigger risk_case_event_append_only before update or delete on risk_case_event for each row execute function keep_case_event();
--> statement-breakpoint
create or replace function keep_approval_request() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and coalesce(current_setting('counterproof.erasing', true), '') <> ''
    and current_user = (select pg_get_userbyid(relowner) from pg_class where oid = tg_relid)
    and new.reason = 'erased' and new.input = '{}'
    and to_jsonb(new) - array['reason', 'input', 'note'] = to_jsonb(old) - array['reason', 'input', 'note'] then
    return new;
  end if;
  if tg_op = 'DELETE' or old.decided_at is not null
    or (new.id, new.operation, new.object, new.input, new.reason, new.asked_by, new.asked_at, new.expires_at)
      is distinct from (old.id, old.operation, old.object, old.input, old.reason, old.asked_by, old.asked_at, old.expires_at)
  then
    raise exception 'approval_request: what was asked for and how it was decided stays as it is';
  end if;
  return new;
end $$;
--> statement-breakpoint
-- The only way to those words, with its owner's rights: for a request to be erased that is being carried out, about the
-- payments of whoever asked, but for those that are held. Answers how many rows it blanked, and puts that on record.
create function erase_notes(p_request uuid) returns int
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  asked privacy_request%rowtype;
  payments uuid[];
  cases int;
  approvals int;
begin
  select r.* into asked from privacy_request r join erasure e on e.request_id = r.id
  where r.id = p_request and r.kind = 'erasure' and e.running_since is not null
    and r.status in ('running', 'awaiting_processor', 'completed');
  if not found then
    raise exception 'nothing is being erased by request %', p_request using errcode = 'insufficient_privilege';
  end if;
  if asked.account_id is not null then
    payments := array(select p.id from sales_order o join payment p on p.order_id = o.id
      where o.account_id = asked.account_id and not exists (
        select from erasure_hold h where h.request_id = p_request and h.order_id = o.id and h.ended_at is null));
  elsif asked.guest_email is not null then
    payments := array(select p.id from sales_order o join payment p on p.order_id = o.id
      where o.account_id is null and lower(o.email) = asked.guest_email and not exists (
        select from erasure_hold h where h.request_id = p_request and h.order_id = o.id and h.ended_at is null));
  else
    payments := array(select p.id from erasure_hold h join sales_order o on o.id = h.order_id and o.account_id is null
      join payment p on p.order_id = o.id where h.request_id = p_request and h.ended_at is not null);
  end if;
  perform set_config('counterproof.erasing', p_request::text, true);
  update risk_case_event e set detail = '{}' from risk_case c
    where c.payment_id = any(payments) and e.case_id = c.id and e.detail <> '{}';
  get diagnostics cases = row_count;
  update approval_request set reason = 'erased', input = '{}', note = null
    where object in (select 'payment:' || id from unnest(payments) id) and decided_at is not null
      and (reason, input, note) is distinct from ('erased', '{}'::jsonb, null::text);
  get diagnostics approvals = row_count;
  perform set_config('counterproof.erasing', '', true);
  if cases + approvals > 0 then
    perform audit_append('system:erasure', 'privacy.erase-notes', 'privacy-request:' || p_request, 'done', '{}'::jsonb,
      jsonb_build_object('cases', cases, 'approvals', approvals));
  end if;
  return cases + approvals;
end $$;
--> statement-breakpoint
revoke execute on function erase_notes(uuid) from public;
