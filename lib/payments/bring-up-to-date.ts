import { MINUTE } from '#lib/clock.ts';
import { db, transaction } from '#lib/db/index.ts';
import { cancel } from './cancel.ts';
import { capture } from './capture.ts';
import { carryOn } from './carry-on.ts';
import { finishAttempt } from './finish-attempt.ts';
import { giveUpUnstarted } from './give-up-unstarted.ts';
import { IDLE_AFTER } from './idle.ts';
import { awaitsCard } from './model.ts';
import type { Next } from './next-step.ts';
import { findPayment, latestAttempt } from './queries.ts';
import { recordIntent } from './record-intent.ts';
import { retrieveIntent } from './stripe/intents.ts';

/**
 * Brings a payment up to date with Stripe and does what then has to be done: carry on an attempt whose answer was
 * lost, capture, cancel. What has to be done is read from the row alone, so a job that was lost, a process that
 * died or a webhook that never came lose nothing: whoever looks next goes on. Call it inside `exclusively`.
 *
 * `unknown`: Stripe did not answer; nothing was concluded. `fresh` is an attempt of which nothing was sent before.
 */
export async function bringUpToDate(
  paymentId: string,
  because: string,
  now: Date,
  fresh: string | null = null,
): Promise<'current' | 'unknown'> {
  if ((await carryOnIfSent(paymentId, now, fresh)) === 'unknown') return 'unknown';
  const done = new Set<Next>();
  for (;;) {
    const next = await look(paymentId, because, now, !done.has('capture'));
    if (next === 'unknown') return 'unknown';
    // Each step once: when it changed nothing, the next look by somebody else will try again.
    if (next === 'nothing' || done.has(next)) return 'current';
    done.add(next);
    const answer = next === 'capture' ? await capture(paymentId, now) : await cancel(paymentId, next);
    if (answer === 'unknown') return 'unknown';
  }
}

/** One look: what Stripe shows now, recorded in one transaction. */
async function look(paymentId: string, because: string, now: Date, mayCapture: boolean): Promise<Next | 'unknown'> {
  const payment = await findPayment(db(), paymentId);
  if (!payment) return 'nothing';
  if (!payment.stripePaymentIntentId) return giveUpUnstarted(payment, now);
  const answer = await retrieveIntent(payment.stripePaymentIntentId);
  if (answer.kind !== 'done') return 'unknown';
  return transaction(tx => recordIntent(tx, paymentId, answer.value, because, now, mayCapture));
}

/**
 * An attempt that was sent and not answered is sent again under its own keys. Only while the buyer can still be
 * waiting: later nobody may be charged by surprise, and `look` tells what became of it.
 */
async function carryOnIfSent(paymentId: string, now: Date, fresh: string | null): Promise<'answered' | 'unknown'> {
  const [payment, attempt] = await Promise.all([findPayment(db(), paymentId), latestAttempt(db(), paymentId)]);
  if (!payment || !attempt || !awaitsCard(payment.state)) return 'answered';
  const age = now.getTime() - attempt.createdAt.getTime();
  // Noted but never carried out, and nobody is at it (we have the lock): whoever took the press has died.
  if (attempt.outcome === null && age > MINUTE) await finishAttempt(db(), attempt.id, { outcome: 'unavailable' }, now);
  if (attempt.outcome !== 'sent' || age >= IDLE_AFTER - MINUTE) return 'answered';
  return carryOn(payment, attempt, now, attempt.id === fresh);
}
