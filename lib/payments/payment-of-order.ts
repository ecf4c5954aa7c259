import { desc, eq } from 'drizzle-orm';
import { db, type Reader } from '#lib/db/index.ts';
import type { PaymentState } from './model.ts';
import { payment } from './schema.ts';

export type OrderPayment = {
  paymentId: string;
  state: PaymentState;
  /** The card that the bank answered for; null until one has. */
  card: { brand: string; last4: string } | null;
};

/** The latest payment of an order, or null when nobody has pressed the button yet. */
export async function paymentOfOrder(orderId: string, reader: Reader = db()): Promise<OrderPayment | null> {
  const [row] = await reader
    .select({ paymentId: payment.id, state: payment.state, brand: payment.cardBrand, last4: payment.cardLast4 })
    .from(payment)
    .where(eq(payment.orderId, orderId))
    .orderBy(desc(payment.createdAt), desc(payment.id))
    .limit(1);
  if (!row) return null;
  const { paymentId, state, brand, last4 } = row;
  return { paymentId, state, card: brand && last4 ? { brand, last4 } : null };
}
