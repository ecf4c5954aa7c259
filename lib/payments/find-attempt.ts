import { eq } from 'drizzle-orm';
import type { Reader } from '#lib/db/index.ts';
import { payment, paymentAttempt } from './schema.ts';

/** Which payment and order a press of the pay button belongs to, or null when it was never noted. */
export async function findAttempt(
  reader: Reader,
  attemptId: string,
): Promise<{ attemptId: string; paymentId: string; orderId: string } | null> {
  const [row] = await reader
    .select({ attemptId: paymentAttempt.id, paymentId: payment.id, orderId: payment.orderId })
    .from(paymentAttempt)
    .innerJoin(payment, eq(payment.id, paymentAttempt.paymentId))
    .where(eq(paymentAttempt.id, attemptId));
  return row ?? null;
}
