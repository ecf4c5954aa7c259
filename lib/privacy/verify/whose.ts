import { sql } from 'drizzle-orm';
import type { Reader } from '#lib/db/index.ts';
import type { Catalog, Reference } from './catalog.ts';

type Row = Record<string, unknown>;

/**
 * Whose a row is, by going up its keys: `theirs` when a way leads to the person, `held` when it leads to an order that is
 * held, `another` when one leads to somebody else, `nobody` when none leads anywhere.
 */
export type Whose = 'theirs' | 'held' | 'another' | 'nobody';
export type Ours = { account: string | null; orders: ReadonlySet<string>; held: ReadonlySet<string> };

export async function whoseRow(reader: Reader, catalog: Catalog, table: string, row: Row, ours: Ours): Promise<Whose> {
  const ends = await endsOf(reader, catalog, table, row, []);
  if (ends.some(({ id }) => ours.held.has(id))) return 'held';
  if (ends.some(({ id }) => id === ours.account || ours.orders.has(id))) return 'theirs';
  return ends.length > 0 ? 'another' : 'nobody';
}

/** Ways up that are no keys: a cart is whose order names it, a mail is whose mailbox it went to. */
const FURTHER: readonly Reference[] = [
  { table: 'cart', column: 'id', parent: 'sales_order', key: 'cart_id' },
  { table: 'mail_message', column: 'recipient', parent: 'account', key: 'email' },
  { table: 'mail_message', column: 'recipient', parent: 'sales_order', key: 'email' },
];

async function endsOf(
  reader: Reader,
  catalog: Catalog,
  table: string,
  row: Row,
  past: string[],
): Promise<{ id: string }[]> {
  const own = table === 'account' || table === 'sales_order' ? [{ id: String(row.id) }] : [];
  const ends = [...own];
  for (const { table: child, column, parent, key } of [...catalog.references, ...FURTHER]) {
    const value = row[column];
    if (child !== table || value === null || value === undefined || past.includes(parent)) continue;
    const [above] = await reader.execute<{ row: Row }>(
      sql`select to_jsonb(t) as row from ${sql.identifier(parent)} t where ${sql.identifier(key)}::text = ${String(value)} limit 1`,
    );
    if (above) ends.push(...(await endsOf(reader, catalog, parent, above.row, [...past, table])));
  }
  return ends;
}

/** The row that stood at a place a moment ago, unless it has changed since. */
export async function rowAt(reader: Reader, name: string, place: string): Promise<Row | null> {
  const [found] = await reader.execute<{ row: Row }>(
    sql`select to_jsonb(t) as row from ${sql.raw(name)} t where ctid = ${place}::tid`,
  );
  return found?.row ?? null;
}
