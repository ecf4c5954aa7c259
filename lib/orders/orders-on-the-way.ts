import { and, desc, eq, gt, sql } from 'drizzle-orm';
import type { Reader } from '#lib/db/index.ts';
import { salesOrder } from './schema.ts';

/** Whoever buys more than this in that time is looked at by hand anyway. */
const MOST = 50;

/** Orders of an account that were paid since a moment, latest first, and whether a parcel of each has left. */
export async function ordersOnTheWay(
  reader: Reader,
  accountId: string,
  since: Date,
): Promise<{ orderId: string; paidAt: Date; shipped: boolean }[]> {
  const { id: orderId, paidAt } = salesOrder;
  const rows = await reader
    .select({
      orderId,
      paidAt,
      shipped: sql<boolean>`exists (select from shipment s where s.order_id = sales_order.id)`,
    })
    .from(salesOrder)
    .where(and(eq(salesOrder.accountId, accountId), gt(paidAt, since)))
    .orderBy(desc(orderId))
    .limit(MOST);
  return rows.flatMap(row => (row.paidAt ? [{ ...row, paidAt: row.paidAt }] : []));
}
