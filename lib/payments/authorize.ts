import { MINUTE } from '#lib/clock.ts';
import { db, exclusively } from '#lib/db/index.ts';
import { askBefore } from './ask-before.ts';
import { bringUpToDate } from './bring-up-to-date.ts';
import { awaitsCard, type PaymentOutcome } from './model.ts';
import { outcomeOf } from './outcome-of.ts';
import { type Attempt, loadAttempt, type Payment, type Standing, standingOf } from './queries.ts';

/**
 * Takes one press of the pay button through the first gate, to the bank, and through the second gate; a person is
 * waiting. Steps: ask the gate, create the intent, commit the link to it, confirm, look what came of it.
 *
 * Every step is safe to repeat, so a call for an attempt that is under way or over just goes on or tells how it
 * ended. The link is committed before the confirmation, so that no webhook finds money that nobody knows.
 */
export async function authorize(wanted: {
  attemptId: string;
  now: Date;
  /** The payment of the attempt, where it is known. */
  paymentId?: string;
}): Promise<PaymentOutcome> {
  const paymentId = wanted.paymentId ?? (await loadAttempt(db(), wanted.attemptId))?.paymentId;
  if (!paymentId) throw new Error(`no attempt ${wanted.attemptId}`);
  return exclusively(paymentId, () => proceed(wanted.attemptId, paymentId, wanted.now));
}

async function proceed(attemptId: string, paymentId: string, now: Date): Promise<PaymentOutcome> {
  let standing = await standingOf(db(), paymentId);
  let looked: 'current' | 'unknown' = 'current';
  if (standing && !isFirstPress(standing, attemptId, now)) {
    // A card that is tried on an intent of before: know first how that one stands, its amount above all.
    looked = await bringUpToDate(paymentId, 'place', now, { known: standing });
    standing = await standingOf(db(), paymentId);
  }
  const attempt = standing && (await attemptOf(standing, attemptId));
  if (!standing || !attempt || !mayTry(attempt, standing.payment)) return outcomeOf(paymentId);
  if (looked === 'unknown') return { kind: 'unknown' };
  const asked = await askBefore(standing, attempt, now);
  if (!asked.passed) await bringUpToDate(paymentId, 'place', now);
  else {
    const known = { ...standing, latest: asked.attempt, tried: standing.tried + 1 };
    const fresh = { attemptId, gate: asked.outcome };
    if ((await bringUpToDate(paymentId, 'place', now, { known, fresh })) === 'unknown') return { kind: 'unknown' };
  }
  return outcomeOf(paymentId);
}

/** Nothing was ever sent for this payment and its only press is this one, of just now: there is nothing to bring up to date. */
const isFirstPress = ({ payment, latest, tried }: Standing, attemptId: string, now: Date): boolean =>
  payment.state === 'created' &&
  payment.stripePaymentIntentId === null &&
  tried === 0 &&
  latest?.id === attemptId &&
  now.getTime() - latest.createdAt.getTime() < MINUTE;

const attemptOf = async ({ latest }: Standing, attemptId: string): Promise<Attempt | null> =>
  latest?.id === attemptId ? latest : loadAttempt(db(), attemptId);

/** An attempt is tried once; one that was sent is carried on by `bringUpToDate`. */
const mayTry = (attempt: Attempt, { state, riskStatus, needsReconcileBecause }: Payment): boolean =>
  attempt.outcome === null &&
  awaitsCard(state) &&
  riskStatus !== 'blocked' &&
  riskStatus !== 'declined' &&
  needsReconcileBecause === null;
