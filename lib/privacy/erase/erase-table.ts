import { type Column as DrizzleColumn, getTableColumns, getTableName, type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type { Tx } from '#lib/db/index.ts';
import type { Blank, PersonalData } from '#lib/personal-data.ts';
import { type Person, rowsOf } from '../rows-of.ts';
import { heldRows } from './holds.ts';

/** Whose rows, for which request: its own rows are needed until it is closed. */
export type Whose = { requestId: string; person: Person };

/** What is to be done to one table, up to `most` rows at a time; null where nothing is. Answers how many rows it changed. */
export function erasing(whose: Whose, table: PersonalData): ((tx: Tx, most: number) => Promise<number>) | null {
  const where = toErase(whose, table);
  if (!where || typeof table.forgotten === 'object') return null;
  if (table.forgotten === 'deleted')
    return (tx, most) => changed(tx, sql`delete from ${table.table}`, where, most, table);
  const blanks = blanksOf(table);
  if (blanks.length === 0) return null;
  const set = blanks.map(
    ({ column, to }) => sql`${sql.identifier(column.name)} = case when ${column} is null then null else ${to} end`,
  );
  const told = blanks.map(({ column, to }) => sql`(${column} is not null and ${column} is distinct from ${to})`);
  const still = sql`(${where}) and (${sql.join(told, sql` or `)})`;
  return (tx, most) => changed(tx, sql`update ${table.table} set ${sql.join(set, sql`, `)}`, still, most, table);
}

/** Theirs, but for what is held, and for the request that is being carried out. */
function toErase({ requestId, person }: Whose, table: PersonalData): SQL | null {
  const theirs = rowsOf(person, table);
  if (!theirs) return null;
  const held = heldRows(requestId, table);
  const own = table.found.find(({ by }) => by === 'request')?.in ?? ownId(table);
  return sql`(${theirs}) ${held ? sql`and (${held}) is not true` : sql``} ${own ? sql`and ${own} <> ${requestId}` : sql``}`;
}

const ownId = ({ leads }: PersonalData): PgColumn | undefined =>
  leads?.find(({ to }) => to === 'request')?.from ?? undefined;

async function changed(tx: Tx, change: SQL, where: SQL, most: number, { table }: PersonalData): Promise<number> {
  const rows = await tx.execute(
    sql`${change} where ctid = any(array(select ctid from ${table} where ${where} limit ${most})) returning 1`,
  );
  return rows.length;
}

function blanksOf({ table, columns }: PersonalData): { column: DrizzleColumn; to: SQL }[] {
  const own = getTableColumns(table);
  return Object.entries(columns).flatMap(([key, said]) => {
    const column = own[key];
    if (said === 'bare' || said.blank === undefined) return [];
    if (!column) throw new Error(`${getTableName(table)} has no column ${key}`);
    return [{ column, to: blankAs(said.blank, column) }];
  });
}

const blankAs = (blank: Blank, column: DrizzleColumn): SQL =>
  typeof blank === 'string' || blank === null ? sql`${blank}::${sql.raw(column.getSQLType())}` : blank;
