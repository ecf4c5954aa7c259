import { inArray } from 'drizzle-orm';
import { db } from '#lib/db/index.ts';
import { isId } from '#lib/id.ts';
import { type PaidOrder, paidOrder, paidOrders } from '#lib/orders/index.ts';
import { payment } from '../schema.ts';
import type { Span } from '../stripe/span.ts';
import type { Finding } from './comparable.ts';
import { compareOrder } from './compare.ts';
import { type Place, ROWS } from './ours.ts';

/** The paid orders of a span, each beside the money of its payments; a page at a time. */
export async function ordersPage(
  span: Span,
  place: Place | null,
): Promise<{ findings: Finding[]; last: Place | null }> {
  const orders = await paidOrders(db(), span, place, ROWS);
  const last = orders.at(-1);
  return { findings: await compared(orders), last: last ? { at: last.paidAt, id: last.id } : null };
}

/** One order that was noted earlier, once more. */
export async function orderAgain(orderId: string): Promise<Finding[]> {
  const order = isId(orderId) ? await paidOrder(db(), orderId) : null;
  return order ? compared([order]) : [{ names: [orderId], intentId: null, movedAt: new Date(0), differences: [] }];
}

async function compared(orders: readonly PaidOrder[]): Promise<Finding[]> {
  if (orders.length === 0) return [];
  const ids = orders.map(({ id }) => id);
  const payments = await db().select().from(payment).where(inArray(payment.orderId, ids));
  return orders.map(order => ({
    names: [order.id],
    intentId: null,
    movedAt: order.paidAt,
    differences: compareOrder({ ...order, payments: payments.filter(({ orderId }) => orderId === order.id) }),
  }));
}
