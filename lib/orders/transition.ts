import { eq, sql } from 'drizzle-orm';
import { slots, statement, statements, type Tx } from '#lib/db/index.ts';
import { ORDER_COLUMNS } from './address.ts';
import type { OrderMoney } from './follow-money.ts';
import { advance, isClosed, type OrderStatus, type PostalAddress } from './model.ts';
import { orderTransition, salesOrder } from './schema.ts';

export type OrderRow = Omit<typeof salesOrder.$inferSelect, 'shipTo'> & { shipTo: PostalAddress };

/** The order, locked until the transaction ends. Throws when there is none: ids of orders are never typed in. */
export async function lockOrder(tx: Tx, orderId: string): Promise<OrderRow> {
  const [order] = await locked(tx, { orderId });
  if (!order) throw new Error(`no order ${orderId}`);
  return order;
}

const locked = statement(on =>
  on
    .select(ORDER_COLUMNS)
    .from(salesOrder)
    .where(eq(salesOrder.id, sql.placeholder('orderId')))
    .for('update'),
);

/**
 * Moves a locked order to `to`, with its history and, where it comes with it, its money. Returns false, and writes
 * nothing, when the order is there already or has passed it.
 */
export async function moveTo(
  tx: Tx,
  order: OrderRow,
  to: OrderStatus,
  because: string,
  now: Date,
  money: OrderMoney | Record<string, never> = {},
): Promise<boolean> {
  if (!advance(order.status, to)) return false;
  const paidAt = to === 'paid' ? now : order.paidAt;
  const closedAt = isClosed(to) ? now : order.closedAt;
  const change = { ...money, status: to, paidAt, closedAt };
  const told = { from: order.status, to, because, at: now };
  await moved(tx, Object.keys(change) as (keyof typeof change)[], { ...change, ...told, orderId: order.id });
  return true;
}

const moved = statements((on, keys: readonly (keyof OrderMoney | 'status' | 'paidAt' | 'closedAt')[]) => {
  const line = slots(orderTransition, ['orderId', 'from', 'to', 'because', 'at']);
  const told = on.$with('told').as(on.insert(orderTransition).values(line).returning({ seq: orderTransition.seq }));
  return on
    .with(told)
    .update(salesOrder)
    .set(slots(salesOrder, keys))
    .where(eq(salesOrder.id, sql.placeholder('orderId')));
});

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
