import { desc, eq } from 'drizzle-orm';
import type { Tx } from '#lib/db/index.ts';
import { OrderNotFound, type OrderToVerify, orderToVerify, readOrderLink } from '#lib/orders/index.ts';
import { isHeld } from '../carry-out.ts';
import { lockPayment, type Payment } from '../queries.ts';
import { payment } from '../schema.ts';
import { NothingToVerify } from './refusals.ts';
import { paymentVerification } from './schema.ts';

export type ToVerify = {
  payment: Payment;
  order: OrderToVerify;
  asked: typeof paymentVerification.$inferSelect;
};

/** The order that the token of a signed link opens. Throws OrderNotFound for one that is forged or too old. */
export function orderOfLink(link: string, now: Date): string {
  const orderId = readOrderLink(link, now);
  if (!orderId) throw new OrderNotFound();
  return orderId;
}

/**
 * The payment of an order that waits for its buyer to verify it, locked, with what was asked. Throws NothingToVerify when
 * it does not wait, and OrderNotFound.
 */
export async function paymentToVerify(tx: Tx, orderId: string): Promise<ToVerify> {
  const order = await orderToVerify(tx, orderId);
  const [latest] = await tx
    .select({ id: payment.id })
    .from(payment)
    .where(eq(payment.orderId, orderId))
    .orderBy(desc(payment.createdAt), desc(payment.id))
    .limit(1);
  const locked = latest ? await lockPayment(tx, latest.id) : null;
  if (!locked || !isHeld(locked)) throw new NothingToVerify();
  const [asked] = await tx.select().from(paymentVerification).where(eq(paymentVerification.paymentId, locked.id));
  if (!asked || asked.passedAt) throw new NothingToVerify();
  return { payment: locked, order, asked };
}
