import { inArray } from 'drizzle-orm';
import type { Reader } from '#lib/db/index.ts';
import { salesOrder } from './schema.ts';

/** The numbers that people quote, by order. */
export async function orderNumbers(reader: Reader, orderIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (orderIds.length === 0) return new Map();
  const rows = await reader
    .select({ id: salesOrder.id, number: salesOrder.number })
    .from(salesOrder)
    .where(inArray(salesOrder.id, [...orderIds]));
  return new Map(rows.map(({ id, number }) => [id, number]));
}
