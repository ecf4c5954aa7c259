import type { Tx } from '#lib/db/index.ts';
import { askAfter } from './ask-after.ts';
import { findDrift, noteDrift, quarantine } from './drift.ts';
import { declineOf } from './finish-attempt.ts';
import type { Intent } from './intent.ts';
import { MOST_ATTEMPTS, type PaymentState } from './model.ts';
import { type Next, nextStep } from './next-step.ts';
import { noteAttempt } from './note-attempt.ts';
import { countTried, latestAttempt, lockPayment, type Payment } from './queries.ts';
import { reduce } from './reduce.ts';
import { settleLateMoney } from './settle-late-money.ts';
import { tellOrder } from './tell-order.ts';
import { amend, moveTo, type PaymentChange } from './transition.ts';

/**
 * The one transaction in which a payment changes: the row is locked, what Stripe shows is checked against what we
 * asked for and reduced, the second gate is asked when the card has just answered, and transition, verdict, order,
 * stock, mails and jobs are committed together. `mayCapture` is false when capturing was just tried in vain.
 * Returns what has to be done at Stripe next.
 */
export async function recordIntent(
  tx: Tx,
  paymentId: string,
  seen: Intent,
  because: string,
  now: Date,
  mayCapture = true,
): Promise<Next> {
  const before = await lockPayment(tx, paymentId);
  const drift = findDrift(before, seen);
  if (drift?.kind === 'not_ours') return quarantine(tx, before, drift, now);
  const attempt = await noteAttempt(tx, await latestAttempt(tx, paymentId), seen, now);
  const exhausted = attempt?.outcome === 'declined' && (await countTried(tx, paymentId)) >= MOST_ATTEMPTS;
  const { state, late } = reduce(before.state, seen, exhausted);
  if (late === 'captured') return settleLateMoney(tx, before, seen, now);
  const riskStatus = await askAfter(tx, before, attempt, seen, state, now);
  const after = await write(tx, before, state, because, now, {
    ...whatChanged(before, seen),
    riskStatus: drift && riskStatus === 'pending' ? 'blocked' : riskStatus,
    ...(drift ? { needsReconcileBecause: before.needsReconcileBecause ?? drift.because } : {}),
  });
  if (drift) await noteDrift(tx, before, drift, now);
  if (state !== before.state) await tellOrder(tx, after, because, now);
  return nextStep(tx, after, seen, { exhausted, mayCapture, now });
}

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

function whatChanged(before: Payment, { charge, review, receivedMinor, error }: Intent): PaymentChange {
  return {
    amountReceivedMinor: receivedMinor,
    amountRefundedMinor: Math.min(charge?.refundedMinor ?? 0, receivedMinor),
    declineCode: error ? declineOf(error).declineCode : before.declineCode,
    stripeReviewId: review?.id ?? before.stripeReviewId,
    ...(charge
      ? {
          stripeChargeId: charge.id,
          captureBefore: charge.captureBefore ?? before.captureBefore,
          disputed: charge.disputed,
          cardBrand: charge.card.brand,
          cardLast4: charge.card.last4,
        }
      : {}),
  };
}
