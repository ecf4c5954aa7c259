-- Time limits are kept by the shop, and the books keep themselves: no row of them goes before the year of their payment
-- or order is ten years over by Postgres's own clock, or while a bank or a person still asks about it.

-- Whether a year of the books is over: what was made in 2014 may go when 2025 begins.
create function books_over(p_at timestamptz) returns boolean language sql stable as $$
  select date_trunc('year', p_at at time zone 'utc') + interval '11 years' <= now() at time zone 'utc'
$$;
--> statement-breakpoint
-- Why a payment has to stay, or null.
create function payment_stays(p_payment uuid) returns text language sql stable set search_path = public, pg_temp as $$
  select case
    when not books_over(p.created_at) then 'its ten years are not over'
    when exists (select from dispute d where d.payment_id = p.id and d.closed_at is null) then 'its dispute is open'
    when exists (select from risk_case c where c.payment_id = p.id and c.status <> 'closed') then 'a case about it is open'
  end
  from payment p where p.id = p_payment
$$;
--> statement-breakpoint
create function keep_books() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare
  because text;
begin
  if tg_table_name = 'payment' then
    because := payment_stays(old.id);
  elsif tg_table_name = 'refund' then
    because := payment_stays(old.payment_id);
  else
    select 'its ten years are not over' into because from sales_order o
      where o.id = (to_jsonb(old) ->> case tg_table_name when 'sales_order' then 'id' else 'order_id' end)::uuid
        and not books_over(o.placed_at);
  end if;
  if because is not null then
    raise exception '% stays in the books: %', tg_table_name, because using errcode = 'check_violation';
  end if;
  return old;
end $$;
--> statement-breakpoint
create trigger sales_order_kept before delete on sales_order for each row execute function keep_books();
--> statement-breakpoint
create trigger sales_order_item_kept before delete on sales_order_item for each row execute function keep_books();
--> statement-breakpoint
create trigger payment_kept before delete on payment for each row execute function keep_books();
--> statement-breakpoint
create trigger refund_kept before delete on refund for each row execute function keep_books();
--> statement-breakpoint
-- What is append-only stays so; a row whose time is over goes by let_go_overdue, which names its table while it runs.
create or replace function refuse_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and current_setting('counterproof.letting_go_of', true) = tg_table_name
    and current_user = (select pg_get_userbyid(relowner) from pg_class where oid = tg_relid) then
    return old;
  end if;
  raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
end $$;
--> statement-breakpoint
create or replace function keep_case_event() returns trigger language plpgsql as $$
declare
  owned boolean := current_user = (select pg_get_userbyid(relowner) from pg_class where oid = tg_relid);
begin
  if tg_op = 'DELETE' and owned and current_setting('counterproof.letting_go_of', true) = tg_table_name then
    return old;
  end if;
  if tg_op = 'UPDATE' and owned and coalesce(current_setting('counterproof.erasing', true), '') <> ''
    and new.detail = '{}' and to_jsonb(new) - 'detail' = to_jsonb(old) - 'detail' then
    return new;
  end if;
  raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
end $$;
--> statement-breakpoint
-- Lets go of the rows of an append-only table that belong to these orders, payments, cases or accounts, and answers how
-- many. The shop's role has no right to delete them, and this looks for itself whether the time of each of them is over.
create function let_go_overdue(p_table text, p_keys uuid[]) returns bigint
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  before text := coalesce(current_setting('counterproof.letting_go_of', true), '');
  over bigint;
  gone bigint;
begin
  case
    when p_table = 'order_transition' then
      select count(*) into over from sales_order where id = any(p_keys) and books_over(placed_at);
    when p_table in ('payment_transition', 'money_movement', 'risk_evaluation') then
      select count(*) into over from payment where id = any(p_keys) and payment_stays(id) is null;
    when p_table = 'risk_case_event' then
      select count(*) into over from risk_case c join payment p on p.id = c.payment_id
        where c.id = any(p_keys) and payment_stays(p.id) is null;
    when p_table = 'staff_change' then
      select count(*) into over from account a where id = any(p_keys)
        and exists (select from role_grant where account_id = a.id)
        and not exists (select from role_grant where account_id = a.id
          and (revoked_at is null or revoked_at > now() - interval '1096 days'));
    else
      raise exception '% lets go of nothing', p_table using errcode = 'insufficient_privilege';
  end case;
  if over <> (select count(distinct key) from unnest(p_keys) key) then
    raise exception 'the time of some rows of % is not over', p_table using errcode = 'check_violation';
  end if;
  perform set_config('counterproof.letting_go_of', p_table, true);
  case
    when p_table = 'order_transition' then delete from order_transition where order_id = any(p_keys);
    when p_table = 'payment_transition' then delete from payment_transition where payment_id = any(p_keys);
    when p_table = 'money_movement' then delete from money_movement where payment_id = any(p_keys);
    when p_table = 'risk_case_event' then delete from risk_case_event where case_id = any(p_keys);
    when p_table = 'staff_change' then delete from staff_change where account_id = any(p_keys);
    -- By its two indexes, each of which has only the rows of its condition.
    else
      delete from risk_evaluation where payment_id = any(p_keys) and shadow;
      get diagnostics gone = row_count;
      delete from risk_evaluation where payment_id = any(p_keys) and not shadow;
  end case;
  get diagnostics over = row_count;
  perform set_config('counterproof.letting_go_of', before, true);
  return over + coalesce(gone, 0);
end $$;
--> statement-breakpoint
revoke execute on function let_go_overdue(text, uuid[]) from public;
--> statement-breakpoint
create trigger breach_event_append_only before update or delete on breach_event for each row execute function refuse_change();
--> statement-breakpoint
-- That somebody looked stays as it was written, for three years.
create function keep_reveal() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and old.at < now() - interval '1095 days' then
    return old;
  end if;
  raise exception 'privacy_reveal is append-only' using errcode = 'insufficient_privilege';
end $$;
--> statement-breakpoint
create trigger privacy_reveal_append_only before update or delete on privacy_reveal for each row execute function keep_reveal();
