import { type SQL, sql } from 'drizzle-orm';
import { DAY, HOUR, later, MINUTE } from '#lib/clock.ts';
import { newId } from '#lib/id.ts';
import { inUse } from '../circuit/known-secrets.ts';

/** What `quiet` leaves asleep and `loud` wakes, at `now`; `undo` where time alone does not take it away. */
export type Arrangement = { level: 'warn' | 'page'; quiet: SQL[]; loud: SQL[]; undo?: SQL[] };

const at = (now: Date, milliseconds: number): string => later(now, milliseconds).toISOString();

const incident = (kind: string, times: number, when: string): SQL => sql`
  insert into stripe_incident (kind, hour, times, last_at, detail)
  values (${kind}, date_trunc('hour', ${when}::timestamptz), ${times}, ${when}, 'seen last')
  on conflict (kind, hour) do update set times = stripe_incident.times + excluded.times`;

let made = 0;
const event = (received: string, processed: string | null): SQL => sql`
  insert into stripe_event (id, type, livemode, created_at, received_at, processed_at)
  values (${`evt_monitor_${++made}`}, 'charge.updated', false, ${received}, ${received}, ${processed})`;

/** `times` presses of the pay button that ended with `outcome`. */
const presses = (paymentId: string, times: number, outcome: string, when: string): SQL => sql`
  insert into payment_attempt (id, payment_id, confirmation_token_id, outcome, created_at)
  select gen_random_uuid(), ${paymentId}, gen_random_uuid()::text, ${outcome}, ${when} from generate_series(1, ${times})`;

const moved = (paymentId: string, because: string, to: string, when: string): SQL => sql`
  insert into payment_transition (payment_id, "from", "to", because, at)
  values (${paymentId}, 'intent_created', ${to}, ${because}, ${when})`;

const run = (id: string, started: string): SQL => sql`
  insert into reconciliation_run (id, from_at, until_at, started_at, finished_at, started_by, compared)
  values (${id}, ${started}, ${started}, ${started}, ${started}, 'schedule', '{}')`;

const difference = (runId: string, kind: string, when: string, explained: boolean): SQL => sql`
  insert into reconciliation_difference (id, kind, object_id, found_at, found_by, last_seen_at, explained_at)
  values (gen_random_uuid(), ${kind}, gen_random_uuid()::text, ${when}, ${runId}, ${when}, ${explained ? when : null})`;

const dispute = (paymentId: string, due: string, submissions: number): SQL => sql`
  insert into dispute (id, payment_id, stripe_dispute_id, stripe_charge_id, status, reason, amount_minor, currency,
    due_by, submissions, charge_refundable, opened_at)
  values (gen_random_uuid(), ${paymentId}, gen_random_uuid()::text, 'ch_1', 'needs_response', 'fraudulent', 100, 'eur',
    ${due}, ${submissions}, false, ${due})`;

const refund = (paymentId: string, status: string, when: string): SQL => sql`
  insert into refund (id, payment_id, amount_minor, status, reason, actor, requested_at, settled_at)
  values (gen_random_uuid(), ${paymentId}, 1, ${status}, 'duplicate', 'account:grace', ${when}, ${when})`;

const days = (when: string, captured: number, disputes: number): SQL => sql`
  insert into payment_day (day, figures, counted_at)
  values (${when}::timestamptz::date, ${JSON.stringify({ captured, disputes, warnings: 0 })}::jsonb, ${when})`;

const firstSeen = (when: string): SQL => sql`
  insert into known_secret (fingerprint, name, first_seen_at)
  values (${inUse()[0]?.fingerprint}, 'STRIPE_SECRET_KEY', ${when})
  on conflict (fingerprint) do update set first_seen_at = excluded.first_seen_at`;

/** A payment that waits for a card, and one that is paid. */
export type Payments = { paymentId: string; paidId: string };

/** One arrangement for each monitor, by its id. Each is used at a time of its own, far from the others. */
export function arrangements({ paymentId, paidId }: Payments, now: Date): Record<string, Arrangement> {
  const [before, runId] = [at(now, -5 * MINUTE), newId<'run'>(now.getTime())];
  const counted = (kind: string, quiet: number, loud: number, level: 'warn' | 'page'): Arrangement => ({
    level,
    quiet: [incident(kind, loud, at(now, -3 * DAY)), ...(quiet > 0 ? [incident(kind, quiet, before)] : [])],
    loud: [incident(kind, loud, before)],
  });
  const noRuns = [sql`delete from reconciliation_difference`, sql`delete from reconciliation_run`];
  const breaker = sql`insert into circuit_breaker (name, failures, failed_at, open_until, because)`;
  return {
    'stripe-away': {
      level: 'page',
      quiet: [sql`${breaker} values ('stripe', 4, ${before}, null, 'timed_out: refunds.create')`],
      loud: [sql`update circuit_breaker set open_until = ${at(now, MINUTE)}`],
      undo: [sql`delete from circuit_breaker`],
    },
    'stripe-refuses-us': counted('unauthorized', 0, 1, 'page'),
    'stripe-limits': counted('rate_limited', 5, 1, 'warn'),
    'money-and-orders': {
      level: 'page',
      quiet: [run(runId, before), difference(runId, 'money_without_order', before, true)],
      loud: [difference(runId, 'order_without_money', before, false)],
      undo: noRuns,
    },
    differences: {
      level: 'warn',
      quiet: [run(runId, before), difference(runId, 'refund_differs', before, true)],
      loud: [difference(runId, 'payment_differs', before, false)],
      undo: noRuns,
    },
    'comparison-overdue': {
      level: 'warn',
      quiet: [run(runId, at(now, -29 * HOUR))],
      loud: [sql`update reconciliation_run set started_at = ${at(now, -31 * HOUR)} where id = ${runId}`],
    },
    uncaptured: {
      level: 'page',
      quiet: [sql`update payment set state = 'held', capture_before = ${at(now, 25 * HOUR)} where id = ${paymentId}`],
      loud: [sql`update payment set capture_before = ${at(now, 3 * HOUR)} where id = ${paymentId}`],
      undo: [sql`update payment set state = 'created', capture_before = null where id = ${paymentId}`],
    },
    'webhook-backlog': {
      level: 'page',
      quiet: [event(at(now, -4 * MINUTE), null), event(at(now, -9 * MINUTE), at(now, -8 * MINUTE))],
      loud: [event(at(now, -7 * MINUTE), null)],
      undo: [sql`update stripe_event set processed_at = received_at`],
    },
    'webhook-delay': {
      level: 'warn',
      quiet: [event(before, at(now, -4.5 * MINUTE))],
      loud: [event(before, at(now, -3 * MINUTE))],
    },
    'missed-events': counted('missed_event', 0, 1, 'warn'),
    'fixed-by-sweep': {
      level: 'warn',
      quiet: [moved(paymentId, 'sweep', 'captured', at(now, -2 * DAY)), moved(paymentId, 'sweep', 'canceled', before)],
      loud: [
        sql`insert into payment_transition (payment_id, "to", because, at)
        select id, 'captured', 'sweep', ${before} from payment limit 3`,
      ],
    },
    'odd-deliveries': counted('api_version', 0, 1, 'warn'),
    forgeries: counted('bad_signature', 20, 1, 'warn'),
    'foreign-cards': counted('foreign_card', 0, 1, 'warn'),
    'refused-details': counted('refused_details', 3, 1, 'warn'),
    declines: {
      level: 'page',
      quiet: [presses(paymentId, 14, 'authorized', before), presses(paymentId, 6, 'declined', before)],
      loud: [presses(paymentId, 1, 'declined', before)],
    },
    attempts: {
      level: 'page',
      quiet: [presses(paymentId, 19, 'authorized', before)],
      loud: [presses(paymentId, 1, 'authorized', before)],
    },
    'gate-timeouts': {
      level: 'warn',
      quiet: [presses(paymentId, 10, 'authorized', before), presses(paymentId, 1, 'unavailable', before)],
      loud: [presses(paymentId, 1, 'unavailable', before)],
    },
    'needs-reconcile': {
      level: 'warn',
      quiet: [],
      loud: [sql`update payment set needs_reconcile_because = 'amount differs' where id = ${paymentId}`],
      undo: [sql`update payment set needs_reconcile_because = null`],
    },
    'disputes-due': {
      level: 'warn',
      quiet: [dispute(paymentId, at(now, 80 * HOUR), 0), dispute(paymentId, at(now, 30 * HOUR), 1)],
      loud: [dispute(paymentId, at(now, 60 * HOUR), 0)],
    },
    'program-ratio': {
      level: 'page',
      quiet: [days(at(now, -2 * DAY), 1000, 4)],
      loud: [days(at(now, -DAY), 1000, 16)],
    },
    'refunds-failed': {
      level: 'warn',
      quiet: [refund(paidId, 'failed', at(now, -8 * DAY)), refund(paidId, 'canceled', before)],
      loud: [refund(paidId, 'failed', before)],
    },
    'refunds-waiting': {
      level: 'warn',
      quiet: [refund(paidId, 'canceled', at(now, -9 * DAY))],
      loud: [
        sql`insert into refund (id, payment_id, amount_minor, status, reason, actor, requested_at)
        select gen_random_uuid(), id, 1, 'pending', 'duplicate', 'account:grace', ${at(now, -9 * DAY)} from payment
        where id = ${paidId}`,
      ],
      undo: [sql`update refund set status = 'canceled'`],
    },
    'page-violations': counted('page_violation', 10, 1, 'warn'),
    'secret-age': { level: 'warn', quiet: [firstSeen(at(now, -90 * DAY))], loud: [firstSeen(at(now, -91 * DAY))] },
    setup: counted('setup', 0, 1, 'warn'),
  };
}
