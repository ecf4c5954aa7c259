import { getTableColumns, getTableName, sql } from 'drizzle-orm';
import { afterAll, expect, test } from 'vitest';
import { closeDatabase, db } from '#lib/db/index.ts';
import { IMPERSONAL, PERSONAL } from './map.ts';

afterAll(closeDatabase);

const described = [...PERSONAL, ...IMPERSONAL].map(({ table }) => getTableName(table));

/** The tables and columns that Postgres really has, but for those of the job queue and of migrations. */
async function ofTheDatabase() {
  const rows = await db().execute<{ table: string; column: string }>(sql`
    select table_name as table, column_name as column from information_schema.columns
    where table_schema = 'public' and table_name in (
      select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE')`);
  const columns = new Map<string, string[]>();
  for (const { table, column } of rows) columns.set(table, [...(columns.get(table) ?? []), column]);
  return columns;
}

test('every table of the database is described once: as personal, or with why it is not', async () => {
  expect(described.toSorted()).toEqual([...(await ofTheDatabase()).keys()].toSorted());
});

test('every column of a personal table is named, and none that is not there', async () => {
  const real = await ofTheDatabase();
  for (const { table, columns } of PERSONAL) {
    const own = getTableColumns(table);
    expect(
      Object.keys(columns)
        .map(key => own[key]?.name)
        .toSorted(),
      getTableName(table),
    ).toEqual(real.get(getTableName(table))?.toSorted());
  }
});

test('a column that refers to an account stands in no table that is called impersonal', async () => {
  const references = await db().execute<{ table: string }>(sql`
    select conrelid::regclass::text as table from pg_constraint
    where contype = 'f' and confrelid in ('account'::regclass, 'sales_order'::regclass, 'payment'::regclass)`);
  const impersonal = new Set(IMPERSONAL.map(({ table }) => getTableName(table)));
  // What an order holds of the stock says nothing that the order does not.
  impersonal.delete('inventory_reservation');
  expect(references.map(({ table }) => table).filter(table => impersonal.has(table))).toEqual([]);
});

test('whatever a table is found by, some table before it leads to', () => {
  const reached = new Set<string>(['account', 'order', 'email', 'guest', 'subject']);
  for (const { table, found, leads = [] } of PERSONAL) {
    for (const { by } of found) expect(reached, `${getTableName(table)} by ${by}`).toContain(by);
    for (const { to } of leads) reached.add(to);
  }
});

test('a table in which nothing can be looked for says so by keeping hashes only', () => {
  const lost = PERSONAL.filter(({ found }) => found.length === 0).map(({ table }) => getTableName(table));
  expect(lost).toEqual(['sign_in_failure', 'risk_list_entry']);
});
