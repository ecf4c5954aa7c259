import { and, inArray, type SQL, sql } from 'drizzle-orm';
import type { Reader } from '#lib/db/index.ts';
import { salesOrder } from './schema.ts';

/** Paid, and not yet brought: an address is needed for these. */
const ON_THE_WAY = ['paid', 'fulfilling', 'shipped', 'partially_refunded'] as const;

/** The day by which the last parcel of some orders should have arrived (`ofOrders`: a condition on their rows); null when none is on its way. */
export async function latestArrival(reader: Reader, ofOrders: SQL): Promise<string | null> {
  const [row] = await reader
    .select({ day: sql<string | null>`max(${salesOrder.arrivesTo})::text` })
    .from(salesOrder)
    .where(
      and(
        ofOrders,
        inArray(salesOrder.status, [...ON_THE_WAY]),
        sql`not exists (select from shipment s where s.order_id = ${salesOrder.id} and s.delivered)`,
      ),
    );
  return row?.day ?? null;
}
