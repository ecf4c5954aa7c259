import { desc, eq, sql } from 'drizzle-orm';
import type { Reader } from '#lib/db/index.ts';
import { salesOrder } from './schema.ts';

/** The order of a number ("CP-2026-000123", any case), or of a whole e-mail address the latest `limit`. */
export async function orderIdsBy(
  reader: Reader,
  by: { number: string } | { email: string },
  limit: number,
): Promise<string[]> {
  const which =
    'number' in by
      ? eq(salesOrder.number, by.number.toUpperCase())
      : sql`lower(${salesOrder.email}) = ${by.email.toLowerCase()}`;
  const rows = await reader
    .select({ id: salesOrder.id })
    .from(salesOrder)
    .where(which)
    .orderBy(desc(salesOrder.id))
    .limit(limit);
  return rows.map(row => row.id);
}
