import { inArray } from 'drizzle-orm';
import type { Reader } from '#lib/db/index.ts';
import { salesOrder } from './schema.ts';

/** What buyers agreed to pay, by order, in minor units. */
export async function orderTotals(
  reader: Reader,
  orderIds: readonly string[],
): Promise<ReadonlyMap<string, { totalMinor: number; currency: string }>> {
  if (orderIds.length === 0) return new Map();
  const { id, totalMinor, currency } = salesOrder;
  const rows = await reader
    .select({ id, totalMinor, currency })
    .from(salesOrder)
    .where(inArray(id, [...orderIds]));
  return new Map(rows.map(row => [row.id, row]));
}
