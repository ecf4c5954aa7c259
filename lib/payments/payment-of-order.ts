import { desc, eq } from 'drizzle-orm';
import { db, type Reader } from '#lib/db/index.ts';
import type { PaymentState } from './model.ts';
import { payment } from './schema.ts';

/** The latest payment of an order, or null when nobody has pressed the button yet. */
export async function paymentOfOrder(
  orderId: string,
  reader: Reader = db(),
): Promise<{ paymentId: string; state: PaymentState } | null> {
  const [row] = await reader
    .select({ paymentId: payment.id, state: payment.state })
    .from(payment)
    .where(eq(payment.orderId, orderId))
    .orderBy(desc(payment.createdAt), desc(payment.id))
    .limit(1);
  return row ?? null;
}
