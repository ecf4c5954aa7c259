import { and, asc, gt, gte, inArray, lt, ne } from 'drizzle-orm';
import type { Reader } from '#lib/db/index.ts';
import { salesOrder } from './schema.ts';

/** Which orders are meant: those placed in a stretch of time (`until` not included), or those with these numbers. */
export type WhichOrders = { since: Date; until: Date } | { numbers: readonly string[] };

/** Who placed orders, in the order of their ids, after one of them. Those that were forgotten are left out. */
export const buyersAfter = (
  reader: Reader,
  which: WhichOrders,
  after: string | null,
  most: number,
): Promise<{ id: string; email: string }[]> =>
  reader
    .select({ id: salesOrder.id, email: salesOrder.email })
    .from(salesOrder)
    .where(
      and(
        'numbers' in which
          ? inArray(salesOrder.number, [...which.numbers])
          : and(gte(salesOrder.placedAt, which.since), lt(salesOrder.placedAt, which.until)),
        ne(salesOrder.email, 'erased'),
        after ? gt(salesOrder.id, after) : undefined,
      ),
    )
    .orderBy(asc(salesOrder.id))
    .limit(most);
