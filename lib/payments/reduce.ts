import type { Intent } from './intent.ts';
import { isCaptured, isClosed, type PaymentState } from './model.ts';

/**
 * Where a payment stands, given where it stood and what Stripe shows now. Pure, and the only place that decides.
 *
 * It never looks at an event: events come late, twice, in any order and with old contents, and all that one tells
 * is that something may have changed. What is reduced is the intent as it was retrieved a moment ago. Even so two
 * answers may overtake each other, so the walk is forward only:
 *
 *   created → intent_created → requires_* / processing → authorized → held, capturing → captured → refunded
 *
 * Before a card is authorized the latest answer counts, because a buyer may go back and forth between cards. From
 * the authorization on nothing leads back: a late "declined" of the first card cannot undo the second. Held and
 * capturing are our decisions, so Stripe's "requires_capture" does not overrule them. Closed is closed: when money
 * shows up on a closed payment the state stays and `late` says so, and someone must give the money back or open
 * the order again. Among captured states the refunded amount decides, in both directions, for refunds can fail.
 */
export function reduce(state: PaymentState, seen: Intent, exhausted: boolean): Reduced {
  if (isClosed(state)) return { state, late: lateMoney(seen) };
  const told = stateToldBy(seen);
  if (told === 'captured') return { state: byRefunds(seen), late: null };
  if (isCaptured(state) || told === null) return { state, late: null };
  if (told === 'canceled') return { state: howItClosed(state, seen, exhausted), late: null };
  if (isAuthorized(state)) return { state, late: null };
  // An intent without a card tells nothing that we did not know, except that it exists.
  if (told === 'intent_created' && state !== 'created') return { state, late: null };
  return { state: told, late: null };
}

export type Reduced = { state: PaymentState; late: 'authorized' | 'captured' | null };

const STATES: Readonly<Record<string, PaymentState>> = {
  requires_confirmation: 'intent_created',
  requires_action: 'requires_action',
  processing: 'processing',
  requires_capture: 'authorized',
  succeeded: 'captured',
  canceled: 'canceled',
};

/** Null for a status that Stripe added after this was written: nothing moves on a word that we cannot read. */
function stateToldBy({ status, error }: Intent): PaymentState | null {
  if (status === 'requires_payment_method') return error ? 'requires_payment_method' : 'intent_created';
  return STATES[status] ?? null;
}

function lateMoney({ status, receivedMinor, charge }: Intent): Reduced['late'] {
  if (status === 'requires_capture') return 'authorized';
  return status === 'succeeded' && receivedMinor > (charge?.refundedMinor ?? 0) ? 'captured' : null;
}

function byRefunds({ charge, receivedMinor }: Intent): PaymentState {
  const refunded = charge?.refundedMinor ?? 0;
  if (refunded === 0) return 'captured';
  return refunded >= receivedMinor ? 'refunded' : 'partially_refunded';
}

function howItClosed(state: PaymentState, { canceledBecause }: Intent, exhausted: boolean): PaymentState {
  const lapsed = canceledBecause === 'automatic' || canceledBecause === 'expired';
  if (lapsed && isAuthorized(state)) return 'expired';
  return exhausted ? 'failed' : 'canceled';
}

const isAuthorized = (state: PaymentState): boolean =>
  state === 'authorized' || state === 'held' || state === 'capturing';
