import { eq } from 'drizzle-orm';
import { db, type Reader } from '#lib/db/index.ts';
import { orderToVerify } from '#lib/orders/index.ts';
import { isHeld } from '../carry-out.ts';
import { paymentOfOrder } from '../payment-of-order.ts';
import { findPayment } from '../queries.ts';
import { CODE_LASTS, MOST_ANSWERS } from './limits.ts';
import type { VerificationView } from './model.ts';
import { paymentVerification } from './schema.ts';

/** How the verification of an order's payment stands, for its buyer's page; null when there is nothing to verify. */
export async function viewVerification(
  orderId: string,
  now: Date,
  reader: Reader = db(),
): Promise<VerificationView | null> {
  const { paymentId } = (await paymentOfOrder(orderId, reader)) ?? {};
  const payment = paymentId ? await findPayment(reader, paymentId) : null;
  if (!payment || !isHeld(payment)) return null;
  const [asked] = await reader.select().from(paymentVerification).where(eq(paymentVerification.paymentId, payment.id));
  if (!asked) return null;
  const { accountId } = await orderToVerify(reader, orderId);
  return {
    paymentId: payment.id,
    passed: asked.passedAt !== null,
    accountId,
    codeSent: asked.codeId !== null && asked.codeExpiresAt !== null && asked.codeExpiresAt > now,
    open: asked.failures < MOST_ANSWERS,
    codeMinutes: CODE_LASTS / 60_000,
  };
}
