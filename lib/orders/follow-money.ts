import { and, desc, eq, inArray, isNull } from 'drizzle-orm';
import type { Tx } from '#lib/db/index.ts';
import { FULFILMENT_STATUSES, isPaid, type MoneyStanding, type OrderStatus } from './model.ts';
import { orderTransition, salesOrder } from './schema.ts';
import { lockOrder, type OrderRow, recordTransition } from './transition.ts';

/** The ledger's sums for the payment of an order, in minor units of its currency. */
export type OrderMoney = { receivedMinor: number; refundedMinor: number; disputedMinor: number };

/** Writes what was taken, sent back and disputed. An order that is just being paid has it from `markPaid`. */
export async function noteMoney(tx: Tx, orderId: string, money: OrderMoney): Promise<void> {
  await tx.update(salesOrder).set(money).where(eq(salesOrder.id, orderId));
}

/** The same for money of a payment that is over: only while no other payment has paid the order. */
export async function noteLateMoney(tx: Tx, orderId: string, money: OrderMoney): Promise<void> {
  await tx
    .update(salesOrder)
    .set(money)
    .where(and(eq(salesOrder.id, orderId), isNull(salesOrder.paidAt)));
}

/**
 * Takes a paid order along with what becomes of its money: refunded, disputed, and back to where it was before when
 * a refund fails or a dispute is won. An order that was never paid stays as it ended. Stock does not come back by
 * itself: a print that was sold has its number, and a person decides. Returns whether anything changed.
 */
export async function followMoney(
  tx: Tx,
  orderId: string,
  standing: MoneyStanding,
  because: string,
  now: Date,
): Promise<boolean> {
  const order = await lockOrder(tx, orderId);
  if (!isPaid(order.status)) return false;
  const status = standing === 'kept' ? await whereItWas(tx, order) : standing;
  if (status === order.status) return false;
  await tx.update(salesOrder).set({ status }).where(eq(salesOrder.id, orderId));
  await recordTransition(tx, orderId, order.status, status, because, now);
  return true;
}

/** The last step of packing and sending that it had reached. */
async function whereItWas(tx: Tx, { id, status }: OrderRow): Promise<OrderStatus> {
  if (FULFILMENT_STATUSES.includes(status)) return status;
  const [last] = await tx
    .select({ to: orderTransition.to })
    .from(orderTransition)
    .where(and(eq(orderTransition.orderId, id), inArray(orderTransition.to, [...FULFILMENT_STATUSES])))
    .orderBy(desc(orderTransition.seq))
    .limit(1);
  return last?.to ?? 'paid';
}
