import type { Tx } from '#lib/db/index.ts';
import type { Aftermath } from './aftermath/look-at-aftermath.ts';
import { type Money, recordMoney } from './aftermath/record-money.ts';
import { askAfter } from './ask-after.ts';
import { findDrift, noteDrift, quarantine } from './drift.ts';
import { declineOf } from './finish-attempt.ts';
import type { Intent } from './intent.ts';
import { MOST_ATTEMPTS, type PaymentState } from './model.ts';
import { nextStep, type Step } from './next-step.ts';
import { noteAttempt } from './note-attempt.ts';
import { noteOutcome } from './note-outcome.ts';
import { noteShortCapture } from './note-short-capture.ts';
import { lockStanding, type Payment } from './queries.ts';
import { reduce } from './reduce.ts';
import { settleLateMoney } from './settle-late-money.ts';
import { tellOrder } from './tell-order.ts';
import { amend, moveTo, type PaymentChange } from './transition.ts';

/**
 * The one transaction in which a payment changes: the row is locked, what Stripe shows is checked against what we
 * asked for, its money goes into the ledger, the rest is reduced, the second gate is asked when the card has just
 * answered, and transition, verdict, order, stock, mails and jobs are committed together. `mayCapture` is false when
 * capturing was just tried in vain. Returns what has to be done at Stripe next, and the payment as it is then.
 */
export async function recordIntent(
  tx: Tx,
  paymentId: string,
  { seen, aftermath }: Seen,
  because: string,
  now: Date,
  mayCapture = true,
): Promise<Step> {
  const { payment: before, latest, tried } = await lockStanding(tx, paymentId);
  const drift = findDrift(before, seen);
  if (drift?.kind === 'not_ours') return { next: await quarantine(tx, before, drift, now), payment: before };
  const attempt = await noteAttempt(tx, latest, seen, now);
  const money = await recordMoney(tx, before, seen, aftermath, now);
  const exhausted = attempt?.outcome === 'declined' && tried >= MOST_ATTEMPTS;
  const { state, late } = reduce(before.state, asLedgered(seen, money), exhausted);
  if (late === 'captured') return { next: await settleLateMoney(tx, before, seen, money, now), payment: before };
  const riskStatus = await askAfter(tx, before, attempt, seen, state, now);
  const after = await write(tx, before, state, because, now, {
    ...whatChanged(before, seen),
    ...totals(money),
    riskStatus: drift && riskStatus === 'pending' ? 'blocked' : riskStatus,
    ...(drift ? { needsReconcileBecause: before.needsReconcileBecause ?? drift.because } : {}),
  });
  if (drift) await noteDrift(tx, before, drift, now);
  // A dispute may be lost without moving any money: whatever was looked at whole is told.
  if (state !== before.state || aftermath || hasMoved(before, money)) await tellOrder(tx, after, because, now);
  await noteShortCapture(tx, before, after, now);
  await noteOutcome(tx, { before, after }, attempt, aftermath, now);
  // Days after a slow method failed nobody waits at a checkout to try another card.
  const tooLate = before.state === 'processing' && state === 'requires_payment_method';
  return nextStep(tx, after, seen, { exhausted: exhausted || tooLate, mayCapture, now });
}

/** The intent as it was retrieved, and what became of its money where that was looked at too. */
export type Seen = { seen: Intent; aftermath: Aftermath | null };

/** What was sent back is what the ledger says: the charge's own sum also counts what was released, not taken. */
const asLedgered = (seen: Intent, money: Money): Intent =>
  seen.charge ? { ...seen, charge: { ...seen.charge, refundedMinor: money.amountRefundedMinor } } : seen;

const totals = ({ amountReceivedMinor, amountRefundedMinor, amountDisputedMinor, disputed }: Money): Money => ({
  amountReceivedMinor,
  amountRefundedMinor,
  amountDisputedMinor,
  disputed,
});

const hasMoved = (before: Payment, money: Money): boolean =>
  (Object.entries(totals(money)) as [keyof Money, unknown][]).some(([key, value]) => before[key] !== value);

/** Writes nothing when nothing changed: a sync that finds no news leaves no trace. */
async function write(
  tx: Tx,
  before: Payment,
  state: PaymentState,
  because: string,
  now: Date,
  change: PaymentChange,
): Promise<Payment> {
  if (state !== before.state) return moveTo(tx, before, state, because, now, change);
  const entries = Object.entries(change) as [keyof PaymentChange, unknown][];
  const news = entries.some(([key, value]) => String(before[key]) !== String(value));
  const sweepDue = before.sweepAt !== null && before.sweepAt <= now;
  return news || sweepDue ? amend(tx, before, change, now) : before;
}

function whatChanged(before: Payment, { charge, review, error }: Intent): PaymentChange {
  return {
    declineCode: error ? declineOf(error).declineCode : before.declineCode,
    stripeReviewId: review?.id ?? before.stripeReviewId,
    ...(charge
      ? {
          stripeChargeId: charge.id,
          captureBefore: charge.captureBefore ?? before.captureBefore,
          cardBrand: charge.card.brand,
          cardLast4: charge.card.last4,
        }
      : {}),
  };
}
