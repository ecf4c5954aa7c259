-- What must hold whatever the code does: the audit chain, append-only records, and the two gates of a payment.

create sequence sales_order_number;
--> statement-breakpoint
insert into audit_head (id, seq, hash) values (1, 0, '\x00');
--> statement-breakpoint
create function audit_append(p_actor text, p_action text, p_target text, p_outcome text, p_detail jsonb)
returns bigint language plpgsql security definer set search_path = public, pg_temp as $$
declare
  head audit_head%rowtype;
  moment timestamptz := clock_timestamp();
  next_seq bigint;
  next_hash bytea;
begin
  select * into head from audit_head where id = 1 for update;
  next_seq := head.seq + 1;
  next_hash := sha256(head.hash || convert_to(jsonb_build_array(next_seq,
    to_char(moment at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    p_actor, p_action, p_target, p_outcome, p_detail)::text, 'utf8'));
  insert into audit_event (seq, at, actor, action, target, outcome, detail, previous_hash, hash)
    values (next_seq, moment, p_actor, p_action, p_target, p_outcome, p_detail, head.hash, next_hash);
  update audit_head set seq = next_seq, hash = next_hash where id = 1;
  return next_seq;
end $$;
--> statement-breakpoint
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
end $$;
--> statement-breakpoint
create trigger audit_event_append_only before update or delete on audit_event for each row execute function refuse_change();
--> statement-breakpoint
create trigger audit_event_keep before truncate on audit_event execute function refuse_change();
--> statement-breakpoint
create trigger payment_transition_append_only before update or delete on payment_transition for each row execute function refuse_change();
--> statement-breakpoint
create trigger order_transition_append_only before update or delete on order_transition for each row execute function refuse_change();
--> statement-breakpoint
create trigger risk_evaluation_append_only before update or delete on risk_evaluation for each row execute function refuse_change();
--> statement-breakpoint
create trigger risk_case_event_append_only before update or delete on risk_case_event for each row execute function refuse_change();
--> statement-breakpoint
-- Nothing is captured that no gate has looked at after the card answered.
create function require_evaluation_before_capture() returns trigger language plpgsql as $$
begin
  if not exists (select 1 from risk_evaluation e where e.payment_id = new.id and e.stage = 'post_auth' and not e.shadow) then
    raise exception 'payment % has no evaluation after authorization', new.id using errcode = 'check_violation';
  end if;
  if new.state = 'capturing' and new.risk_status not in ('allowed', 'approved') then
    raise exception 'payment % is not cleared for capture: %', new.id, new.risk_status using errcode = 'check_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger payment_capture_gate before insert or update of state on payment for each row
  when (new.state in ('capturing', 'captured')) execute function require_evaluation_before_capture();
--> statement-breakpoint
-- Nothing leaves the house unless its money is captured, the risk decided and nothing disputed.
create function require_clear_payment_before_shipment() returns trigger language plpgsql as $$
begin
  -- The row lock makes a shipment and a dispute that arrive together wait for each other.
  perform 1 from payment p where p.order_id = new.order_id and p.state in ('captured', 'partially_refunded')
    and p.risk_status in ('allowed', 'approved') and not p.disputed and p.needs_reconcile_because is null for update;
  if not found then
    raise exception 'order % has no captured and cleared payment', new.order_id using errcode = 'check_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger shipment_gate before insert or update of order_id on shipment for each row
  execute function require_clear_payment_before_shipment();
