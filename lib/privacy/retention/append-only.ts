import { getTableName, sql } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import type { Tx } from '#lib/db/index.ts';

/**
 * Tables from which the shop’s role may delete nothing. Postgres lets go of their rows itself, by the function
 * `let_go_overdue`, which looks at its own clock and at open disputes and cases first: whatever the shop says.
 */
const KEPT_BY_POSTGRES = new Set([
  'order_transition',
  'payment_transition',
  'money_movement',
  'risk_evaluation',
  'risk_case_event',
  'staff_change',
]);

/** Has Postgres let go of the rows of an append-only table; answers how many, or null where it is none. */
export async function letGoOf(
  tx: Tx,
  table: PgTable,
  by: readonly { in: PgColumn; keys: string[] }[],
): Promise<number | null> {
  const name = getTableName(table);
  const [way] = by;
  if (!KEPT_BY_POSTGRES.has(name) || !way) return null;
  const [answer] = await tx.execute<{ gone: number }>(
    sql`select let_go_overdue(${name}, ${sql.param(way.keys)}::uuid[])::int as gone`,
  );
  return answer?.gone ?? 0;
}
