import { sql } from 'drizzle-orm';
import type { Reader } from '#lib/db/index.ts';
import { openAt } from './fields.ts';
import { isSealed, sealedText } from './model.ts';
import { KEPT, type PersonKey, readKept } from './person-key.ts';

type Row = Readonly<Record<string, unknown>>;

/**
 * Rows as they were read from a table, by the names of its columns, with what is sealed in them opened: for whoever looks
 * at the database itself and at no map of it. What was sealed under a destroyed key stays as it is. One statement more.
 */
export async function openedRows(reader: Reader, table: string, rows: readonly Row[]): Promise<Row[]> {
  const ids = rows.flatMap(row => Object.values(row).flatMap(value => (isSealed(value) ? [keyIn(value)] : [])));
  if (ids.length === 0) return [...rows];
  const found = await reader.execute<{ id: string; kept: string }>(sql`
    select k.id, ${KEPT} as kept from person_key k left join master_key m on m.id = k.master_id
    where k.id = any(${sql.param([...new Set(ids)])}::uuid[])`);
  const keys = new Map(found.map(({ id, kept }) => [id, readKept(kept)]));
  return rows.map(row => ({ ...row, ...openedValues(table, row, keys) }));
}

const keyIn = (value: unknown): string => sealedText(value).split(':')[1] ?? '';

function openedValues(table: string, row: Row, keys: ReadonlyMap<string, PersonKey | null>): Row {
  const place = String(row.id ?? row.account_id);
  const opened = Object.entries(row).flatMap(([column, value]) => {
    const key = isSealed(value) ? keys.get(keyIn(value)) : null;
    return key ? [[column, meant(value, openAt(key, `${table}|${column}|${place}`, sealedText(value)))]] : [];
  });
  return Object.fromEntries(opened);
}

/** An object was written in JSON; a text stands as it is, whatever somebody wrote in it. */
function meant(sealed: unknown, text: string): unknown {
  return typeof sealed === 'object' ? JSON.parse(text) : text;
}
