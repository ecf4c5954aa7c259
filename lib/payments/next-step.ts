import type { Tx } from '#lib/db/index.ts';
import { closeCase } from '#lib/risk/index.ts';
import { carryOut, openDecision, withdrawDecision } from './carry-out.ts';
import { hold } from './hold.ts';
import { isIdle } from './idle.ts';
import type { Intent } from './intent.ts';
import { isClosed } from './model.ts';
import type { Payment } from './queries.ts';
import { amend, holdDeadline, moveTo } from './transition.ts';

/** What has to be done at Stripe. Read from the row alone, so that anybody can pick it up. */
export type Next = 'nothing' | 'capture' | 'cancel' | 'cancel_abandoned' | 'cancel_fraudulent';

/** What has to be done, and the payment as it is after this look. */
export type Step = { next: Next; payment: Payment };

type Circumstances = { exhausted: boolean; mayCapture: boolean; now: Date };

/** Acts on where a payment stands: begins to capture what is cleared, holds what is not, ends what must end. */
export async function nextStep(tx: Tx, payment: Payment, seen: Intent, around: Circumstances): Promise<Step> {
  const then = (next: Next): Step => ({ next, payment });
  if (seen.status === 'canceled' || seen.status === 'succeeded') return then('nothing');
  if (isClosed(payment.state) || payment.riskStatus === 'declined') return then('cancel');
  if (payment.riskStatus === 'blocked') return then('cancel_fraudulent');
  if (payment.needsReconcileBecause) return then('nothing');
  if (seen.status === 'requires_capture') return forAuthorized(tx, payment, seen, around);
  const over = around.exhausted && payment.state === 'requires_payment_method';
  return then(over || isIdle(payment, around.now) ? 'cancel_abandoned' : 'nothing');
}

async function forAuthorized(tx: Tx, payment: Payment, seen: Intent, around: Circumstances): Promise<Step> {
  const { mayCapture, now } = around;
  // A review that Radar opened after the gate had looked counts as much as one that it saw.
  if (payment.riskStatus === 'held' || (payment.riskStatus === 'allowed' && seen.review?.open)) {
    if (payment.state === 'held') return forHeld(tx, payment, now);
    await hold(tx, payment, now);
    return { next: 'nothing', payment };
  }
  const cleared = payment.riskStatus === 'allowed' || payment.riskStatus === 'approved';
  if (!mayCapture || !cleared) return { next: 'nothing', payment };
  if (payment.state === 'capturing') return { next: 'capture', payment };
  return { next: 'capture', payment: await moveTo(tx, payment, 'capturing', 'cleared for capture', now) };
}

/** What a person decided is carried out, though its job be lost; what nobody decided in time ends. */
async function forHeld(tx: Tx, payment: Payment, now: Date): Promise<Step> {
  const decision = await openDecision(tx, payment.id);
  if (decision && decision.effectiveAt <= now) {
    const decided = await carryOut(tx, payment, decision, now);
    return { next: decision.kind === 'release' ? 'capture' : 'cancel', payment: decided };
  }
  if (payment.captureBefore && now >= holdDeadline(payment.captureBefore)) return failClosed(tx, payment, now);
  return { next: 'nothing', payment };
}

/** Nobody decided in time. The authorization is given back while it still can be; it never just lapses. */
async function failClosed(tx: Tx, payment: Payment, now: Date): Promise<Step> {
  await withdrawDecision(tx, payment.id, 'system:hold-deadline', now);
  const reason = 'no decision before the deadline';
  await closeCase(tx, { paymentId: payment.id, outcome: 'suspicious', actor: 'system:hold-deadline', reason, now });
  return { next: 'cancel', payment: await amend(tx, payment, { riskStatus: 'declined' }, now) };
}
