import { sql } from 'drizzle-orm';
import type { Reader } from '#lib/db/index.ts';
import type { Catalog } from './catalog.ts';
import { type Roots, tiedTo } from './tied.ts';

/** Orders of theirs with a dispute or a fraud case that is open: what belongs to these may stay until it is closed. */
export async function heldOrders(reader: Reader, roots: Roots, catalog: Catalog): Promise<string[]> {
  const theirs = tiedTo(roots, catalog).get('sales_order');
  if (!theirs) return [];
  const rows = await reader.execute<{ id: string }>(sql`
    select distinct p.order_id as id from payment p where p.order_id in (select id from sales_order where ${theirs}) and (
      exists (select from dispute d where d.payment_id = p.id and d.closed_at is null)
      or exists (select from risk_case c where c.payment_id = p.id and c.status <> 'closed'))`);
  return [...rows].map(({ id }) => id);
}
