import { type SQL, sql } from 'drizzle-orm';
import type { Person } from '../rows-of.ts';
import type { Catalog, Reference } from './catalog.ts';

/** What belongs to everybody and leads to nobody. */
const SHARED = new Set(['variant', 'print', 'artist', 'collection']);
/**
 * An order names its cart, and a key has the id of what it belongs to; every other reference is followed from whoever is
 * named to the row that names them.
 */
const FURTHER: readonly Reference[] = [
  { table: 'cart', column: 'id', parent: 'sales_order', key: 'cart_id' },
  ...['account', 'sales_order', 'cart', 'one_time_token', 'dispute_evidence', 'privacy_request', 'support_ticket'].map(
    parent => ({
      table: 'person_key',
      column: 'id',
      parent,
      key: 'id',
    }),
  ),
];

export type Roots = { person: Person; orders: readonly string[] };

/** For each table the condition that tells which of its rows hang on a person, by keys alone. */
export function tiedTo(roots: Roots, catalog: Catalog): Map<string, SQL> {
  const references = [...catalog.references, ...FURTHER].filter(({ parent }) => !SHARED.has(parent));
  const conditions = new Map<string, SQL>();
  for (const { plain } of catalog.tables) {
    const where = rowsIn(plain, roots, references, []);
    if (where) conditions.set(plain, where);
  }
  return conditions;
}

function rowsIn(table: string, roots: Roots, references: readonly Reference[], past: readonly string[]): SQL | null {
  const ways = references.flatMap(reference => {
    if (reference.table !== table || past.includes(reference.parent)) return [];
    const above = rowsIn(reference.parent, roots, references, [...past, table]);
    const { column, parent, key } = reference;
    const keys = above && sql`select ${sql.identifier(key)} from ${sql.identifier(parent)} where ${above}`;
    return keys ? [sql`${sql.identifier(column)} in (${keys})`] : [];
  });
  const own = root(table, roots);
  const all = own ? [own, ...ways] : ways;
  return all.length > 0 ? sql`(${sql.join(all, sql` or `)})` : null;
}

function root(table: string, { person, orders }: Roots): SQL | null {
  if ('account' in person) return table === 'account' ? sql`id = ${person.account}::uuid` : null;
  return table === 'sales_order' ? sql`id = any(${sql.param(orders)}::uuid[])` : null;
}
