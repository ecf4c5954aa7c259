import { type SQL, sql } from 'drizzle-orm';
import type { Reader } from '#lib/db/index.ts';
import { isSealed, openedRows } from '#lib/keyring/index.ts';

type Said = { key: string; value: string };

/** Enough to know somebody by: whoever ordered more often has said the same again. */
const MOST_ROWS = 500;

/** What is sealed in some rows of a table, opened: every text in it with the key it stands under. */
export async function sealedValues(reader: Reader, table: string, where: SQL): Promise<Said[]> {
  const rows = await reader.execute<{ row: Record<string, unknown> }>(sql`
    select theirs.row from (select to_jsonb(t) as row from ${sql.identifier(table)} t where ${where}) theirs
    where theirs.row::text ~ '"v2:[0-9a-f]{8}-' limit ${MOST_ROWS}`);
  const opened = await openedRows(
    reader,
    table,
    rows.map(({ row }) => row),
  );
  return opened.flatMap((row, nth) =>
    Object.entries(row).flatMap(([key, value]) => (isSealed(rows[nth]?.row[key]) ? textsIn(key, value) : [])),
  );
}

function textsIn(key: string, value: unknown): Said[] {
  if (typeof value === 'string') return [{ key, value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([inner, held]) => textsIn(inner, held));
}
