import { and, eq, isNull, lte } from 'drizzle-orm';
import { type Reader, type Tx, transaction } from '#lib/db/index.ts';
import { enqueue } from '#lib/jobs/index.ts';
import { closeOrder } from '#lib/orders/index.ts';
import { closeCase, enterInList, markFraud } from '#lib/risk/index.ts';
import { giveBack } from './give-back.ts';
import { latestAttempt, lockPayment, type Payment } from './queries.ts';
import { paymentDecision } from './schema.ts';
import { tellOrder } from './tell-order.ts';
import { amend, moveTo } from './transition.ts';

export type DecisionRow = typeof paymentDecision.$inferSelect;

/** Whether a person has to decide on a payment, or has and it did not take effect yet. */
export const isHeld = ({ riskStatus, state }: Payment): boolean =>
  riskStatus === 'held' && (state === 'held' || state === 'captured');

const isOpen = (paymentId: string) =>
  and(eq(paymentDecision.paymentId, paymentId), isNull(paymentDecision.undoneAt), isNull(paymentDecision.carriedOutAt));

/** What was decided about a payment and did not take effect yet; null when nothing was. */
export async function openDecision(reader: Reader, paymentId: string): Promise<DecisionRow | null> {
  const [found] = await reader.select().from(paymentDecision).where(isOpen(paymentId));
  return found ?? null;
}

/** Takes back what did not take effect yet, in the name of `by`. Answers what it was; null when there was nothing. */
export async function withdrawDecision(tx: Tx, paymentId: string, by: string, now: Date): Promise<DecisionRow | null> {
  const change = { undoneAt: now, undoneBy: by };
  const [withdrawn] = await tx.update(paymentDecision).set(change).where(isOpen(paymentId)).returning();
  return withdrawn ?? null;
}

/** Carries out what was decided about a payment, once its time has come. For the job; whoever comes late does nothing. */
export const carryOutDue = (paymentId: string, now: Date): Promise<void> =>
  transaction(async tx => {
    const payment = await lockPayment(tx, paymentId);
    const decision = await openDecision(tx, paymentId);
    if (!decision || decision.effectiveAt > now) return;
    if (isHeld(payment)) await carryOut(tx, payment, decision, now);
    // It ended otherwise meanwhile: somebody canceled it at Stripe, say.
    else await withdrawDecision(tx, paymentId, 'system:overtaken', now);
  });

/** The payments whose decision takes effect by now and was not carried out: what a lost job leaves behind. */
export const dueDecisions = (tx: Tx, now: Date, limit: number): Promise<{ id: string }[]> =>
  tx
    .select({ id: paymentDecision.paymentId })
    .from(paymentDecision)
    .where(
      and(
        isNull(paymentDecision.undoneAt),
        isNull(paymentDecision.carriedOutAt),
        lte(paymentDecision.effectiveAt, now),
      ),
    )
    .orderBy(paymentDecision.effectiveAt)
    .limit(limit);

/**
 * Lets a decision about a locked, held payment take effect: closes the case, moves the payment, and queues the call that
 * captures or gives back. Answers the payment as it is then.
 */
export async function carryOut(tx: Tx, payment: Payment, decision: DecisionRow, now: Date): Promise<Payment> {
  const { id, kind, actor, reason, fraud } = decision;
  await tx.update(paymentDecision).set({ carriedOutAt: now }).where(eq(paymentDecision.id, id));
  const outcome = kind === 'release' ? 'false_positive' : fraud ? 'confirmed_fraud' : 'suspicious';
  await closeCase(tx, { paymentId: payment.id, outcome, actor, reason, now });
  if (kind === 'release') return release(tx, payment, actor, now);
  await alsoStop(tx, payment, decision, now);
  return decline(tx, payment, actor, now);
}

async function release(tx: Tx, held: Payment, actor: string, now: Date): Promise<Payment> {
  if (held.state === 'captured') {
    const approved = await amend(tx, held, { riskStatus: 'approved' }, now);
    await tellOrder(tx, approved, 'released after review', now);
    return approved;
  }
  const approved = await moveTo(tx, held, 'authorized', `released by ${actor}`, now, { riskStatus: 'approved' });
  await enqueue(tx, 'payments.capture', { paymentId: held.id }, { key: `payments.capture:${held.id}` });
  return moveTo(tx, approved, 'capturing', 'cleared for capture', now);
}

async function decline(tx: Tx, held: Payment, actor: string, now: Date): Promise<Payment> {
  const declined = await moveTo(tx, held, held.state, `declined by ${actor}`, now, { riskStatus: 'declined' });
  if (held.state === 'captured') {
    await giveBack(tx, held, 'declined', now);
    await closeOrder(tx, held.orderId, 'canceled', 'declined after review', now);
  } else await enqueue(tx, 'payments.cancel', { paymentId: held.id }, { key: `payments.cancel:${held.id}` });
  return declined;
}

const LISTS = { card: 'card_fingerprint', email: 'email', address: 'address' } as const;

/** What declining brings besides: identities that are stopped from now on, and fraud that clings to what took part. */
async function alsoStop(tx: Tx, payment: Payment, decision: DecisionRow, now: Date): Promise<void> {
  const { fraud, listed, listedUntil: until, reason, actor } = decision;
  if (!fraud && listed.length === 0) return;
  const attempt = await latestAttempt(tx, payment.id);
  if (!attempt) return;
  const keys = { card: attempt.fingerprintHash, email: attempt.emailHash, address: attempt.addressHash };
  for (const what of listed) {
    const key = keys[what];
    if (key) await enterInList(tx, { kind: LISTS[what], key, effect: 'block', reason, actor, until }, now);
  }
  if (fraud) await markFraud(tx, attempt.id, 'confirmed', now);
}
