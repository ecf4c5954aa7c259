import type { Method } from '#lib/access/index.ts';
import { MINUTE } from '#lib/clock.ts';
import { db, exclusively } from '#lib/db/index.ts';
import { type Asked, askBefore } from './ask-before.ts';
import { bringUpToDate } from './bring-up-to-date.ts';
import { awaitsCard, type PaymentOutcome } from './model.ts';
import { outcomeOf } from './outcome-of.ts';
import { sendProved } from './proof-wanted.ts';
import { type Attempt, loadAttempt, type Payment, type Standing, standingOf } from './queries.ts';

type Wanted = {
  attemptId: string;
  now: Date;
  /** The payment of the attempt, where it is known. */
  paymentId?: string;
  /** By what its account holder has just proved who they are, where the attempt waits for that. */
  provedBy?: Method;
};

/**
 * Takes one press of the pay button through the first gate, to the bank, and through the second gate; a person is
 * waiting. Steps: ask the gate, create the intent, commit the link to it, confirm, look what came of it.
 *
 * Every step is safe to repeat, so a call for an attempt that is under way or over just goes on or tells how it
 * ended. The link is committed before the confirmation, so that no webhook finds money that nobody knows.
 */
export async function authorize(wanted: Wanted): Promise<PaymentOutcome> {
  const paymentId = wanted.paymentId ?? (await loadAttempt(db(), wanted.attemptId))?.paymentId;
  if (!paymentId) throw new Error(`no attempt ${wanted.attemptId}`);
  return exclusively(paymentId, () => proceed(wanted, paymentId));
}

async function proceed({ attemptId, provedBy, now }: Wanted, paymentId: string): Promise<PaymentOutcome> {
  let standing = await standingOf(db(), paymentId);
  let looked: 'current' | 'unknown' = 'current';
  if (standing && !isFirstPress(standing, attemptId, now)) {
    // A card that is tried on an intent of before: know first how that one stands, its amount above all.
    looked = await bringUpToDate(paymentId, 'place', now, { known: standing });
    standing = await standingOf(db(), paymentId);
  }
  const attempt = standing && (await attemptOf(standing, attemptId));
  if (!standing || !attempt || !mayTry(attempt, standing, provedBy)) return outcomeOf(paymentId);
  if (looked === 'unknown') return { kind: 'unknown' };
  const asked = await askOrGoOn(standing, attempt, provedBy, now);
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

/** The first gate is asked once for each attempt: one whose proof it wanted goes on with what it said then. */
async function askOrGoOn(
  standing: Standing,
  attempt: Attempt,
  provedBy: Method | undefined,
  now: Date,
): Promise<Asked> {
  if (attempt.outcome === null || !provedBy) return askBefore(standing, attempt, now);
  const sent = await sendProved(attempt, provedBy, now);
  return sent ? { passed: true, outcome: 'challenge', attempt: sent } : { passed: false };
}

/** An attempt is tried once; one that was sent is carried on by `bringUpToDate`. */
const mayTry = (attempt: Attempt, { payment, latest }: Standing, provedBy: Method | undefined): boolean =>
  (attempt.outcome === null ||
    (attempt.outcome === 'proof_wanted' && latest?.id === attempt.id && provedBy !== undefined)) &&
  isOpen(payment);

const isOpen = ({ state, riskStatus, needsReconcileBecause }: Payment): boolean =>
  awaitsCard(state) && riskStatus !== 'blocked' && riskStatus !== 'declined' && needsReconcileBecause === null;
