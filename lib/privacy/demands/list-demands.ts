import { desc } from 'drizzle-orm';
import { db } from '#lib/db/index.ts';
import { orderNumbers } from '#lib/orders/index.ts';
import { CATEGORIES } from '#lib/personal-data.ts';
import type { DemandView } from '../model.ts';
import { authorityDemand } from './schema.ts';

const MOST = 100;

/** The drawers that may be demanded from. */
export const DEMAND_DRAWERS = Object.entries(CATEGORIES)
  .filter(([value]) => value !== 'work')
  .map(([value, label]) => ({ value, label }));

/** The latest demands that were answered. `actor` may take the answer of those that they asked for. */
export async function listDemands(actor: { id: string }): Promise<DemandView[]> {
  const rows = await db()
    .select()
    .from(authorityDemand)
    .orderBy(desc(authorityDemand.approvedAt), desc(authorityDemand.id))
    .limit(MOST);
  const numbers = await orderNumbers(
    db(),
    rows.map(({ orderId }) => orderId),
  );
  return rows.map(({ orderId, approvedAt, categories, ...row }) => ({
    ...row,
    orderNumber: numbers.get(orderId) ?? '',
    approvedAt: approvedAt.toISOString(),
    categories: categories.map(one => CATEGORIES[one]),
    mine: row.askedBy === actor.id,
  }));
}
