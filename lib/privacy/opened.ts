import { getTableColumns, type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { carried, ERASED, openCarried, openField } from '#lib/keyring/index.ts';
import type { PersonalData, Sealing } from '#lib/personal-data.ts';

type SealedColumn = { key: string; column: PgColumn } & Sealing;

/** The columns of a table that are kept sealed. */
export const sealedColumns = ({ table, columns }: PersonalData): SealedColumn[] =>
  Object.entries(columns).flatMap(([key, described]) => {
    const column = getTableColumns(table)[key];
    return described !== 'bare' && described.sealed && column ? [{ key, column, ...described.sealed }] : [];
  });

/** All columns of a table as a selection, with what is sealed opened. */
export const openedSelection = (described: PersonalData): Record<string, PgColumn | SQL<unknown>> => ({
  ...getTableColumns(described.table),
  ...Object.fromEntries(
    sealedColumns(described).map(({ key, column, row }) => [key, openField(column, row, ERASED as never)]),
  ),
});

/** What is sealed in a row, carried in JSON by the names of the columns: for statements that have the row in JSON. */
export function carriedInJson(described: PersonalData): SQL {
  const pairs = sealedColumns(described).map(
    ({ column, row }) => sql`${column.name}::text, ${carried(column, sql`${row}`, sql`${column}`)}`,
  );
  return sql`jsonb_build_object(${sql.join(pairs, sql`, `)})`;
}

/** Such a row with what was carried opened. */
export const openedInJson = (described: PersonalData, row: Readonly<Record<string, unknown>>) => ({
  ...row,
  ...Object.fromEntries(
    sealedColumns(described).map(({ column: { name }, column }) => {
      const text = row[name];
      return [name, typeof text === 'string' ? openCarried(column, text, ERASED as never) : null];
    }),
  ),
});
