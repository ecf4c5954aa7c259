import { and, asc, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import type { Reader } from '#lib/db/index.ts';
import { salesOrder, salesOrderItem } from './schema.ts';

/** A paid order whose parcel has not left. Nothing of it says who or where. */
export type OrderToShip = {
  orderId: string;
  number: string;
  paidAt: Date;
  arrivesTo: string;
  shippingMethod: string;
  prints: number;
};

const AT_ONCE = 50;

/** Orders whose parcel is still to be packed, the oldest first. Whether a payment lets it leave, others know. */
export async function ordersToShip(reader: Reader, orderId?: string): Promise<OrderToShip[]> {
  const { id, number, paidAt, arrivesTo, shippingMethod, shippedAt, status } = salesOrder;
  const rows = await reader
    .select({
      orderId: id,
      number,
      paidAt,
      arrivesTo,
      shippingMethod,
      prints: sql<number>`(select sum(${salesOrderItem.quantity})::int from ${salesOrderItem} where ${salesOrderItem.orderId} = sales_order.id)`,
    })
    .from(salesOrder)
    .where(
      and(
        isNotNull(paidAt),
        isNull(shippedAt),
        // As the index says it, so that Postgres sees that it is the same.
        sql`${status} in ('paid', 'fulfilling', 'partially_refunded')`,
        orderId ? eq(id, orderId) : undefined,
      ),
    )
    .orderBy(asc(paidAt), asc(id))
    .limit(AT_ONCE);
  return rows.flatMap(row => (row.paidAt ? [{ ...row, paidAt: row.paidAt }] : []));
}
