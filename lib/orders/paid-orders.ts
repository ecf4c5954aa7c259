import { and, gt, gte, inArray, lt, or, sql } from 'drizzle-orm';
import type { Reader } from '#lib/db/index.ts';
import { salesOrder } from './schema.ts';

/** An order that was paid, for a comparison with the money. Amount in minor units of `currency`. */
export type PaidOrder = {
  id: string;
  number: string;
  status: string;
  totalMinor: number;
  currency: string;
  paidAt: Date;
};

/** The orders that were paid in a span of time (`until` excluded), in order, after `place`: at most `limit`. */
export async function paidOrders(
  reader: Reader,
  span: { from: Date; until: Date },
  place: { at: Date; id: string } | null,
  limit: number,
): Promise<PaidOrder[]> {
  const { id, number, status, totalMinor, currency, paidAt } = salesOrder;
  const after = place && sql`(${paidAt}, ${id}) > (${place.at.toISOString()}::timestamptz, ${place.id}::uuid)`;
  const rows = await reader
    .select({ id, number, status, totalMinor, currency, paidAt })
    .from(salesOrder)
    .where(and(gte(paidAt, span.from), lt(paidAt, span.until), after ?? undefined))
    .orderBy(paidAt, id)
    .limit(limit);
  return rows.flatMap(row => (row.paidAt ? [{ ...row, paidAt: row.paidAt }] : []));
}

/** Whether each of these orders was ever paid. */
export async function standingOf(reader: Reader, orderIds: readonly string[]): Promise<ReadonlyMap<string, boolean>> {
  if (orderIds.length === 0) return new Map();
  const rows = await reader
    .select({ id: salesOrder.id, paidAt: salesOrder.paidAt })
    .from(salesOrder)
    .where(inArray(salesOrder.id, [...orderIds]));
  return new Map(rows.map(row => [row.id, row.paidAt !== null]));
}

/** One paid order, or null when there is none of this id or it was never paid. */
export async function paidOrder(reader: Reader, orderId: string): Promise<PaidOrder | null> {
  const { id, number, status, totalMinor, currency, paidAt } = salesOrder;
  const [row] = await reader
    .select({ id, number, status, totalMinor, currency, paidAt })
    .from(salesOrder)
    .where(and(inArray(id, [orderId]), or(gt(paidAt, new Date(0)))));
  return row?.paidAt ? { ...row, paidAt: row.paidAt } : null;
}
