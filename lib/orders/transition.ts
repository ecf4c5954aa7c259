import { eq } from 'drizzle-orm';
import type { Tx } from '#lib/db/index.ts';
import { advance, isClosed, type OrderStatus } from './model.ts';
import { orderTransition, salesOrder } from './schema.ts';

export type OrderRow = typeof salesOrder.$inferSelect;

/** The order, locked until the transaction ends. Throws when there is none: ids of orders are never typed in. */
export async function lockOrder(tx: Tx, orderId: string): Promise<OrderRow> {
  const [order] = await tx.select().from(salesOrder).where(eq(salesOrder.id, orderId)).for('update');
  if (!order) throw new Error(`no order ${orderId}`);
  return order;
}

/**
 * Moves a locked order to `to` and writes the transition. Returns false, and writes nothing, when the order is
 * there already or has passed it.
 */
export async function moveTo(tx: Tx, order: OrderRow, to: OrderStatus, because: string, now: Date): Promise<boolean> {
  if (!advance(order.status, to)) return false;
  const paidAt = to === 'paid' ? now : order.paidAt;
  const closedAt = isClosed(to) ? now : order.closedAt;
  await tx.update(salesOrder).set({ status: to, paidAt, closedAt }).where(eq(salesOrder.id, order.id));
  await recordTransition(tx, order.id, order.status, to, because, now);
  return true;
}

/** Writes one line of the order's history. */
export async function recordTransition(
  tx: Tx,
  orderId: string,
  from: OrderStatus | null,
  to: OrderStatus,
  because: string,
  now: Date,
): Promise<void> {
  await tx.insert(orderTransition).values({ orderId, from, to, because, at: now });
}
