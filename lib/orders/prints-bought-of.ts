import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm';
import { isByArtist } from '#lib/catalog/index.ts';
import type { Reader } from '#lib/db/index.ts';
import { FULFILMENT_STATUSES } from './model.ts';
import { salesOrder, salesOrderItem } from './schema.ts';

/** A print that somebody has, with its numbers. */
export type BoughtPrint = { orderId: string; title: string; numbers: number[] };

/** What somebody has of an artist: bought, and neither sent back nor disputed. At most a hundred lines, the first ones first. */
export async function printsBoughtOf(
  reader: Reader,
  who: { account: string } | { guest: string },
  artistSlug: string,
): Promise<BoughtPrint[]> {
  const theirs =
    'account' in who
      ? eq(salesOrder.accountId, who.account)
      : and(isNull(salesOrder.accountId), sql`lower(${salesOrder.email}) = ${who.guest}`);
  const rows = await reader
    .select({ orderId: salesOrder.id, title: salesOrderItem.title, numbers: salesOrderItem.editionNumbers })
    .from(salesOrder)
    .innerJoin(salesOrderItem, eq(salesOrderItem.orderId, salesOrder.id))
    .where(
      and(
        theirs,
        inArray(salesOrder.status, [...FULFILMENT_STATUSES]),
        isByArtist(salesOrderItem.variantId, artistSlug),
      ),
    )
    .orderBy(asc(salesOrder.id), asc(salesOrderItem.position))
    .limit(100);
  return rows.map(row => ({ ...row, numbers: row.numbers ?? [] }));
}
