import { sql } from 'drizzle-orm';
import type { Tx } from '#lib/db/index.ts';

/**
 * The next order number, CP-<year>-<six digits or more>. From a sequence: never given twice, and gaps are
 * left by orders that were rolled back, so a number says nothing exact about how much is sold.
 */
export async function nextOrderNumber(tx: Tx, now: Date): Promise<string> {
  const [row] = await tx.execute<{ next: string }>(sql`select nextval('sales_order_number')::text as next`);
  return `CP-${now.getUTCFullYear()}-${(row?.next ?? '').padStart(6, '0')}`;
}
