import { MINUTE } from '#lib/clock.ts';
import { db, transaction } from '#lib/db/index.ts';
import { isUnexplained, lookAtAftermath } from './aftermath/look-at-aftermath.ts';
import { cancel } from './cancel.ts';
import { capture } from './capture.ts';
import { carryOn, type Fresh } from './carry-on.ts';
import { finishAttempt } from './finish-attempt.ts';
import { giveUpUnstarted } from './give-up-unstarted.ts';
import { IDLE_AFTER } from './idle.ts';
import { awaitsCard } from './model.ts';
import type { Next } from './next-step.ts';
import { findPayment, latestAttempt, type Payment, type Standing, standingOf } from './queries.ts';
import { recordIntent } from './record-intent.ts';
import { retrieveIntent } from './stripe/intents.ts';

/**
 * Brings a payment up to date with Stripe and does what then has to be done: carry on an attempt whose answer was
 * lost, capture, cancel. What has to be done is read from the row alone, so a job that was lost, a process that
 * died or a webhook that never came lose nothing: whoever looks next goes on. Call it inside `exclusively`.
 *
 * `unknown`: Stripe did not answer; nothing was concluded.
 */
export async function bringUpToDate(
  paymentId: string,
  because: string,
  now: Date,
  { fresh = null, whole = false, known = null }: Looking = {},
): Promise<'current' | 'unknown'> {
  const standing = known ?? (await standingOf(db(), paymentId));
  if (!standing) return 'current';
  const carried = await carryOnIfSent(standing, now, fresh);
  // As long as nothing was sent for it, the payment is as it was read.
  let payment: Payment | null = carried === 'nothing' ? standing.payment : await findPayment(db(), paymentId);
  // Stripe repeats an error 500 for ever under its key: at the second try the intent is looked at all the same.
  if (carried === 'unknown' && (fresh || !payment?.stripePaymentIntentId)) return 'unknown';
  const done = new Set<Next>();
  for (;;) {
    const looked: Looked = await look(payment, because, now, { mayCapture: !done.has('capture'), whole });
    if (looked === 'unknown') return 'unknown';
    const { next } = looked;
    // Each step once: when it changed nothing, the next look by somebody else will try again.
    if (next === 'nothing' || done.has(next)) return carried === 'unknown' ? afterAll(paymentId) : 'current';
    done.add(next);
    const answer = next === 'capture' ? await capture(looked.payment, now) : await cancel(paymentId, next);
    if (answer === 'unknown') return 'unknown';
    payment = next === 'capture' ? looked.payment : await findPayment(db(), paymentId);
  }
}

/** Whether a look has told what the lost answer would have. */
const afterAll = async (paymentId: string): Promise<'current' | 'unknown'> =>
  (await latestAttempt(db(), paymentId))?.outcome === 'sent' ? 'unknown' : 'current';

/**
 * `fresh` is an attempt of which nothing was sent before. `whole`: refunds, disputes and warnings are read even when
 * the charge shows nothing new, because one of them may have moved on. `known` is how the payment stands, where it was
 * read under the same lock and nothing has been done since.
 */
export type Looking = { fresh?: Fresh | null; whole?: boolean; known?: Standing | null };

type Looked = { next: Exclude<Next, 'capture'> } | { next: 'capture'; payment: Payment } | 'unknown';

/** One look: what Stripe shows now, recorded in one transaction. `payment` says which intent to look at. */
async function look(
  payment: Payment | null,
  because: string,
  now: Date,
  { mayCapture, whole }: { mayCapture: boolean; whole: boolean },
): Promise<Looked> {
  if (!payment) return { next: 'nothing' };
  if (!payment.stripePaymentIntentId) {
    const given = await giveUpUnstarted(payment, now);
    return given === 'unknown' ? given : { next: given };
  }
  const answer = await retrieveIntent(payment.stripePaymentIntentId);
  if (answer.kind !== 'done') return 'unknown';
  const seen = answer.value;
  const deeper = seen.receivedMinor > 0 && (whole || (await isUnexplained(payment, seen)));
  const aftermath = deeper ? await lookAtAftermath(seen.id) : null;
  if (deeper && !aftermath) return 'unknown';
  return transaction(tx => recordIntent(tx, payment.id, { seen, aftermath }, because, now, mayCapture));
}

/**
 * An attempt that was sent and not answered is sent again under its own keys. Only while the buyer can still be
 * waiting: later nobody may be charged by surprise, and `look` tells what became of it.
 */
async function carryOnIfSent(
  standing: Standing,
  now: Date,
  fresh: Fresh | null,
): Promise<'nothing' | 'answered' | 'unknown'> {
  const { payment, latest: attempt } = standing;
  if (!attempt || !awaitsCard(payment.state)) return 'nothing';
  const age = now.getTime() - attempt.createdAt.getTime();
  // Noted but never carried out, and nobody is at it (we have the lock): whoever took the press has died.
  if (attempt.outcome === null && age > MINUTE) await finishAttempt(db(), attempt.id, { outcome: 'unavailable' }, now);
  if (attempt.outcome !== 'sent' || age >= IDLE_AFTER - MINUTE) return 'nothing';
  return carryOn(standing, attempt, now, attempt.id === fresh?.attemptId ? fresh : null);
}
