import { and, desc, eq, inArray, isNull, sql } from 'drizzle-orm';
import { db } from '#lib/db/index.ts';
import { parcelTo } from './correct-delivery.ts';
import { FULFILMENT_STATUSES, type OrderToCorrect } from './model.ts';
import { salesOrder } from './schema.ts';

const MOST = 20;

/** Orders of somebody that are paid and have not left, the latest first, and where each goes. */
export async function ordersToCorrect(whose: { account: string } | { guest: string }): Promise<OrderToCorrect[]> {
  const theirs =
    'account' in whose
      ? eq(salesOrder.accountId, whose.account)
      : and(sql`lower(${salesOrder.email}) = ${whose.guest.toLowerCase()}`, isNull(salesOrder.accountId));
  const waits = inArray(salesOrder.status, [...FULFILMENT_STATUSES, 'partially_refunded']);
  const { id, number, placedAt } = salesOrder;
  const rows = await db()
    .select({ id, number, placedAt })
    .from(salesOrder)
    .where(and(theirs, waits, isNull(salesOrder.shippedAt)))
    .orderBy(desc(id))
    .limit(MOST);
  return Promise.all(
    rows.map(async row => ({ ...row, placedAt: row.placedAt.toISOString(), shipTo: await parcelTo(row.id) })),
  );
}
