import { db, exclusively } from '#lib/db/index.ts';
import { askBefore } from './ask-before.ts';
import { bringUpToDate } from './bring-up-to-date.ts';
import { awaitsCard, type PaymentOutcome } from './model.ts';
import { outcomeOf } from './outcome-of.ts';
import { type Attempt, findPayment, loadAttempt, type Payment } from './queries.ts';

/**
 * Takes one press of the pay button through the first gate, to the bank, and through the second gate; a person is
 * waiting. Steps: ask the gate, create the intent, commit the link to it, confirm, look what came of it.
 *
 * Every step is safe to repeat, so a call for an attempt that is under way or over just goes on or tells how it
 * ended. The link is committed before the confirmation, so that no webhook finds money that nobody knows.
 */
export async function authorize(wanted: { attemptId: string; now: Date }): Promise<PaymentOutcome> {
  const attempt = await loadAttempt(db(), wanted.attemptId);
  if (!attempt) throw new Error(`no attempt ${wanted.attemptId}`);
  return exclusively(attempt.paymentId, () => proceed(attempt.id, attempt.paymentId, wanted.now));
}

async function proceed(attemptId: string, paymentId: string, now: Date): Promise<PaymentOutcome> {
  // A card that is tried on an intent of before: know first how that one stands, its amount above all.
  const looked = await bringUpToDate(paymentId, 'place', now);
  const attempt = await loadAttempt(db(), attemptId);
  const payment = await findPayment(db(), paymentId);
  if (!attempt || !payment || !mayTry(attempt, payment)) return outcomeOf(paymentId);
  if (looked === 'unknown') return { kind: 'unknown' };
  if ((await askBefore(payment, attempt, now)) !== 'passed') await bringUpToDate(paymentId, 'place', now);
  else if ((await bringUpToDate(paymentId, 'place', now, { fresh: attemptId })) === 'unknown')
    return { kind: 'unknown' };
  return outcomeOf(paymentId);
}

/** An attempt is tried once; one that was sent is carried on by `bringUpToDate`. */
const mayTry = (attempt: Attempt, { state, riskStatus, needsReconcileBecause }: Payment): boolean =>
  attempt.outcome === null &&
  awaitsCard(state) &&
  riskStatus !== 'blocked' &&
  riskStatus !== 'declined' &&
  needsReconcileBecause === null;
