import { and, eq } from 'drizzle-orm';
import type { Method } from '#lib/access/index.ts';
import { later, MINUTE } from '#lib/clock.ts';
import { type Reader, type Tx, transaction } from '#lib/db/index.ts';
import { extendReservations } from '#lib/orders/index.ts';
import { finishAttempt } from './finish-attempt.ts';
import { IDLE_AFTER } from './idle.ts';
import { awaitsCard } from './model.ts';
import { type Attempt, lockPayment, standingOf } from './queries.ts';
import { paymentAttempt } from './schema.ts';
import { amend } from './transition.ts';

/** The fresh proof that a payment waits for: given for it alone, and not by a password that somebody else may know. */
export const proofFor = (paymentId: string) =>
  ({ action: 'checkout.go-on', object: `payment:${paymentId}`, by: 'factor' }) as const;

/** The press of a payment that waits for its account holder's proof; null when none does. */
export async function attemptToProve(reader: Reader, paymentId: string): Promise<string | null> {
  const standing = await standingOf(reader, paymentId);
  const waits = standing?.latest?.outcome === 'proof_wanted' && awaitsCard(standing.payment.state);
  return waits ? (standing.latest?.id ?? null) : null;
}

/**
 * The account holder has proved who they are: the press counts as sent from now on, once. Null, and nothing is sent, when
 * it waits no longer, or has waited so long that what Stripe keeps of the card may be gone.
 */
export const sendProved = (attempt: Attempt, provedBy: Method, now: Date): Promise<Attempt | null> =>
  transaction(async tx => {
    const payment = await lockPayment(tx, attempt.paymentId);
    if (later(attempt.createdAt, IDLE_AFTER - 2 * MINUTE) <= now) {
      await finishAttempt(tx, attempt.id, { outcome: 'declined', declineCode: 'token_unusable' }, now);
      return null;
    }
    const [sent] = await tx
      .update(paymentAttempt)
      .set({ outcome: 'sent', provedBy, provedAt: now })
      .where(and(eq(paymentAttempt.id, attempt.id), eq(paymentAttempt.outcome, 'proof_wanted')))
      .returning();
    if (!sent) return null;
    // The buyer has moved: what waits for those who do not begins anew.
    await amend(tx, payment, { changedAt: now }, now);
    await extendReservations(tx, payment.orderId, later(now, IDLE_AFTER));
    return sent;
  });

/** Ends the press of a payment that nobody proved, when the payment ends. */
export async function endUnproved(tx: Tx, paymentId: string, now: Date): Promise<void> {
  await tx
    .update(paymentAttempt)
    .set({ outcome: 'canceled', finishedAt: now })
    .where(and(eq(paymentAttempt.paymentId, paymentId), eq(paymentAttempt.outcome, 'proof_wanted')));
}
