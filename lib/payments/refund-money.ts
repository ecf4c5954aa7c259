import { eq } from 'drizzle-orm';
import { db } from '#lib/db/index.ts';
import { refund } from './aftermath/schema.ts';
import { findPayment } from './queries.ts';
import { refundIntent } from './stripe/refunds.ts';
import { NoAnswerFromStripe, syncOrThrow } from './sync-or-throw.ts';

/** Has Stripe send back what a refund's row asks for; the row's id is the idempotency key, so it is sent once. */
export async function refundMoney(refundId: string, now: Date): Promise<void> {
  const [row] = await db().select().from(refund).where(eq(refund.id, refundId));
  const payment = row && (await findPayment(db(), row.paymentId));
  if (!row || row.stripeRefundId || !payment?.stripePaymentIntentId) return;
  const answer = await refundIntent(payment.stripePaymentIntentId, row.id, row.amountMinor);
  if (answer.kind === 'unknown' || answer.kind === 'unavailable') throw new NoAnswerFromStripe(`refund ${refundId}`);
  const change =
    answer.kind === 'done'
      ? { stripeRefundId: answer.value.id, status: answer.value.status }
      : { status: 'failed', settledAt: now };
  await db().update(refund).set(change).where(eq(refund.id, refundId));
  await syncOrThrow(payment.id, 'refund', now);
}
