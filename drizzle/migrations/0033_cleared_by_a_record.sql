-- That a payment is cleared is no word of its row alone: allowed by what both gates said of the very press that was
-- authorized, or approved by a decision that took effect.
create function payment_is_cleared(paying uuid, status text) returns boolean language sql stable as $$
  select case status
    when 'allowed' then exists (
      select 1 from risk_evaluation after
      where after.payment_id = paying and after.stage = 'post_auth' and after.outcome = 'allow' and not after.shadow
        and not exists (
          select 1 from risk_evaluation before
          where before.payment_id = paying and before.attempt_id = after.attempt_id and before.stage = 'pre_auth'
            and before.outcome in ('hold', 'block') and not before.shadow))
    when 'approved' then exists (
      select 1 from payment_decision d
      where d.payment_id = paying and d.kind = 'release' and d.carried_out_at is not null)
    else false
  end
$$;
--> statement-breakpoint
-- What was released before decisions were kept was released by somebody all the same.
insert into payment_decision (id, payment_id, kind, actor, reason, decided_at, effective_at, carried_out_at)
  select uuidv7(), p.id, 'release', 'system:migration', 'Released before decisions were kept in a table of their own.',
    p.changed_at, p.changed_at, p.changed_at
  from payment p where p.risk_status = 'approved'
    and not exists (select 1 from payment_decision d where d.payment_id = p.id and d.kind = 'release');
--> statement-breakpoint
create or replace function require_evaluation_before_capture() returns trigger language plpgsql as $$
begin
  if not exists (select 1 from risk_evaluation e where e.payment_id = new.id and e.stage = 'post_auth' and not e.shadow) then
    raise exception 'payment % has no evaluation after authorization', new.id using errcode = 'check_violation';
  end if;
  if new.state = 'capturing' and not payment_is_cleared(new.id, new.risk_status) then
    raise exception 'payment % is not cleared for capture: %', new.id, new.risk_status using errcode = 'check_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create or replace function require_clear_payment_before_shipment() returns trigger language plpgsql as $$
declare
  paying uuid;
begin
  -- The row lock makes a shipment and a dispute or warning that arrive together wait for each other.
  select p.id into paying from payment p where p.order_id = new.order_id and p.state in ('captured', 'partially_refunded')
    and payment_is_cleared(p.id, p.risk_status) and not p.disputed and p.needs_reconcile_because is null for update;
  if not found then
    raise exception 'order % has no captured and cleared payment', new.order_id using errcode = 'check_violation';
  end if;
  if exists (select 1 from early_fraud_warning w where w.payment_id = paying and w.cleared_at is null) then
    raise exception 'order % is paid by a card whose bank suspects fraud', new.order_id using errcode = 'check_violation';
  end if;
  if exists (select 1 from risk_case c where c.payment_id = paying and c.status <> 'closed') then
    raise exception 'order % has a payment that a person must look at', new.order_id using errcode = 'check_violation';
  end if;
  return new;
end $$;
