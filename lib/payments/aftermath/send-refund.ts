import { and, eq } from 'drizzle-orm';
import { MINUTE } from '#lib/clock.ts';
import { db, exclusively, transaction } from '#lib/db/index.ts';
import { bringUpToDate } from '../bring-up-to-date.ts';
import { findPayment, lockPayment } from '../queries.ts';
import { type RefundReason, refundIntent } from '../stripe/refunds.ts';
import { NoAnswerFromStripe } from '../sync-or-throw.ts';
import type { Refund } from './record-refunds.ts';
import { refund } from './schema.ts';
import { tellOfRefund } from './tell-of-refund.ts';

/**
 * Has Stripe send back what a refund's row asks for, once, and then looks at all that became of the payment. Throws
 * when Stripe did not answer; called again, the same key brings the same refund.
 */
export async function sendRefund(refundId: string, now: Date): Promise<void> {
  const row = await findRefund(refundId);
  if (!row) return;
  const sent = await exclusively(row.paymentId, () => send(row, now));
  if (sent === 'unknown') throw new NoAnswerFromStripe(`refund ${refundId}`);
}

/**
 * A call that was made before may have had its effect without our knowing. Under its key Stripe repeats an error 500
 * for ever, and after a day it has forgotten the key: so whoever comes again looks first.
 */
const FIRST_TRY = MINUTE;

async function send(row: Refund, now: Date): Promise<'current' | 'unknown'> {
  const look = () => bringUpToDate(row.paymentId, 'refund', now, { whole: true });
  const again = now.getTime() - row.requestedAt.getTime() > FIRST_TRY;
  if (again && (await look()) === 'unknown') return 'unknown';
  const payment = await findPayment(db(), row.paymentId);
  const still = await findRefund(row.id);
  if (!payment?.stripePaymentIntentId || still?.status !== 'requested') return 'current';
  const answer = await refundIntent(payment.stripePaymentIntentId, row.id, row.amountMinor, reasonFor(row.reason));
  if (answer.kind === 'unknown' || answer.kind === 'unavailable') return 'unknown';
  const looked = await look();
  // The look may have told why already: somebody refunded it at Stripe meanwhile.
  if (answer.kind !== 'done' && looked === 'current') await fail(payment.id, row.id, answer.code, now);
  return looked;
}

/** What Stripe calls it; it has no word for what we do by ourselves. */
const REASONS: readonly RefundReason[] = ['requested_by_customer', 'duplicate', 'fraudulent'];
const reasonFor = (reason: string): RefundReason | undefined => REASONS.find(one => one === reason);

/** Stripe refused: nothing was sent, and a person has to know why. */
const fail = (paymentId: string, refundId: string, code: string | null, now: Date): Promise<void> =>
  transaction(async tx => {
    const payment = await lockPayment(tx, paymentId);
    const failed = { status: 'failed' as const, failureReason: code ?? 'refused', settledAt: now };
    const [row] = await tx
      .update(refund)
      .set(failed)
      .where(and(eq(refund.id, refundId), eq(refund.status, 'requested')))
      .returning();
    if (row) await tellOfRefund(tx, payment, 'requested', row, now);
  });

async function findRefund(refundId: string): Promise<Refund | null> {
  const [row] = await db().select().from(refund).where(eq(refund.id, refundId));
  return row ?? null;
}
