-- What must hold of money after it was taken: every movement on record, and the totals of a payment are its sums.

-- Money that moved before there was a ledger.
insert into money_movement (payment_id, kind, amount_minor, currency, source_id, at)
  select id, 'capture', amount_received_minor, currency, coalesce(stripe_charge_id, id::text), changed_at
  from payment where amount_received_minor > 0
  on conflict do nothing;
--> statement-breakpoint
insert into money_movement (payment_id, kind, amount_minor, currency, source_id, at)
  select r.payment_id, 'refund', -r.amount_minor, p.currency, r.stripe_refund_id, r.requested_at
  from refund r join payment p on p.id = r.payment_id
  where r.stripe_refund_id is not null and r.status not in ('failed', 'canceled')
  on conflict do nothing;
--> statement-breakpoint
-- Refunds that were made at Stripe were known by their sum only: these payments are looked at again at once.
update payment p set amount_refunded_minor = known.refunded, sweep_at = now()
  from (select p.id, coalesce(-sum(m.amount_minor), 0) as refunded
    from payment p left join money_movement m on m.payment_id = p.id and m.kind = 'refund' group by p.id) known
  where known.id = p.id and p.amount_refunded_minor <> known.refunded;
--> statement-breakpoint
update sales_order o set received_minor = p.amount_received_minor, refunded_minor = p.amount_refunded_minor
  from payment p where p.order_id = o.id and p.state in ('captured', 'partially_refunded', 'refunded');
--> statement-breakpoint
update sales_order o set status = p.state
  from payment p where p.order_id = o.id and p.state in ('partially_refunded', 'refunded')
    and o.status in ('paid', 'fulfilling', 'shipped', 'delivered');
--> statement-breakpoint
create trigger money_movement_append_only before update or delete on money_movement for each row execute function refuse_change();
--> statement-breakpoint
create trigger money_movement_keep before truncate on money_movement execute function refuse_change();
--> statement-breakpoint
-- Looked at when the transaction commits: movements and totals are written one after the other.
create function require_ledger(p_payment uuid) returns void language plpgsql as $$
declare
  kept payment%rowtype;
  taken bigint;
  refunded bigint;
  disputed bigint;
  foreign_money boolean;
begin
  select * into kept from payment where id = p_payment;
  select coalesce(sum(amount_minor) filter (where kind = 'capture'), 0),
         coalesce(-sum(amount_minor) filter (where kind in ('refund', 'refund_returned')), 0),
         coalesce(-sum(amount_minor) filter (where kind in ('dispute_withdrawn', 'dispute_reinstated')), 0),
         coalesce(bool_or(currency <> kept.currency), false)
    into taken, refunded, disputed, foreign_money from money_movement where payment_id = p_payment;
  if (kept.amount_received_minor, kept.amount_refunded_minor, kept.amount_disputed_minor) is distinct from (taken, refunded, disputed)
    or foreign_money then
    raise exception 'the totals of payment % are not the sums of its ledger (taken %, refunded %, disputed %)',
      p_payment, taken, refunded, disputed using errcode = 'check_violation';
  end if;
end $$;
--> statement-breakpoint
create function require_ledger_of_payment() returns trigger language plpgsql as $$
begin
  perform require_ledger(new.id);
  return null;
end $$;
--> statement-breakpoint
create function require_ledger_of_movement() returns trigger language plpgsql as $$
begin
  perform require_ledger(new.payment_id);
  return null;
end $$;
--> statement-breakpoint
create constraint trigger payment_ledger_born after insert on payment deferrable initially deferred for each row
  when (new.amount_received_minor <> 0 or new.amount_refunded_minor <> 0 or new.amount_disputed_minor <> 0)
  execute function require_ledger_of_payment();
--> statement-breakpoint
create constraint trigger payment_ledger after update on payment deferrable initially deferred for each row
  when ((old.amount_received_minor, old.amount_refunded_minor, old.amount_disputed_minor)
    is distinct from (new.amount_received_minor, new.amount_refunded_minor, new.amount_disputed_minor))
  execute function require_ledger_of_payment();
--> statement-breakpoint
create constraint trigger money_movement_ledger after insert on money_movement deferrable initially deferred for each row
  execute function require_ledger_of_movement();
--> statement-breakpoint
-- Refunds that left, are on their way or are asked for never add up to more than was taken.
create function require_money_for_refunds() returns trigger language plpgsql as $$
declare
  taken bigint;
  claimed bigint;
begin
  -- The row lock makes two refunds that are asked for together wait for each other.
  select amount_received_minor into taken from payment where id = new.payment_id for update;
  select coalesce(sum(amount_minor), 0) into claimed from refund
    where payment_id = new.payment_id and status not in ('failed', 'canceled');
  if claimed > taken then
    raise exception 'refunds of payment % add up to %, and % was taken', new.payment_id, claimed, taken
      using errcode = 'check_violation';
  end if;
  return null;
end $$;
--> statement-breakpoint
create constraint trigger refund_within_taken after insert or update of status, amount_minor on refund
  deferrable initially deferred for each row execute function require_money_for_refunds();
--> statement-breakpoint
-- Nothing leaves the house while a bank suspects fraud, or a person still has to look.
create or replace function require_clear_payment_before_shipment() returns trigger language plpgsql as $$
declare
  paying uuid;
begin
  -- The row lock makes a shipment and a dispute or warning that arrive together wait for each other.
  select p.id into paying from payment p where p.order_id = new.order_id and p.state in ('captured', 'partially_refunded')
    and p.risk_status in ('allowed', 'approved') and not p.disputed and p.needs_reconcile_because is null for update;
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
