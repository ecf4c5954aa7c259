import { getTableName, type SQL, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { Reader } from '#lib/db/index.ts';
import { BASES, CATEGORIES, type PersonalData, RECIPIENTS } from '#lib/personal-data.ts';
import { PERSONAL } from './map.ts';
import type { Held, Kept } from './model.ts';
import { openedSelection } from './opened.ts';
import { type Person, rowsOf } from './rows-of.ts';
import { shownRow } from './shown-row.ts';

/** How many rows of a table a page shows; whoever wants all of them takes them away. */
const SHOWN = 10;
/** Nobody counts further for a page. */
export const MOST_COUNTED = 1_000;

/** Everything that is kept about a person, table by table, with why and until when. Tables that hold nothing are left out. */
export async function whatWeHold(reader: Reader, person: Person): Promise<Held[]> {
  const all: Held[] = [];
  for (const described of PERSONAL) {
    const held = await heldIn(reader, person, described);
    if (held) all.push(held);
  }
  return all;
}

async function heldIn(reader: Reader, person: Person, described: PersonalData): Promise<Held | null> {
  const where = rowsOf(person, described);
  if (!where) return null;
  const table = described.table as PgTable;
  const rows = await reader
    .select(openedSelection(described))
    .from(table)
    .where(where)
    .orderBy(...newestFirst(described))
    .limit(SHOWN);
  if (rows.length === 0) return null;
  const count = rows.length < SHOWN ? rows.length : await countUpTo(reader, table, where);
  return {
    ...wordsOf(described),
    count,
    atLeast: count >= MOST_COUNTED,
    rows: rows.map(row => shownRow(described, row, 'account' in person ? person.account : null)),
  };
}

export async function countUpTo(reader: Reader, table: PgTable, where: SQL): Promise<number> {
  const [counted] = await reader.execute<{ count: number }>(
    sql`select count(*)::int as count from (select 1 from ${table} where ${where} limit ${MOST_COUNTED}) held`,
  );
  return counted?.count ?? 0;
}

/** By the moment that a row's retention begins, where it says one. */
const newestFirst = ({ kept, found }: PersonalData) =>
  'since' in kept && found.some(({ in: column }) => column.table === kept.since.table) ? [sql`${kept.since} desc`] : [];

export function wordsOf(described: PersonalData): Kept {
  const { table, what, category, purpose, basis, kept, given = [] } = described;
  return {
    table: getTableName(table),
    what,
    category,
    categoryName: CATEGORIES[category],
    purpose,
    basis,
    basisSays: `${BASES[basis].says} (GDPR ${BASES[basis].article})`,
    until: kept.says,
    given: given.map(recipient => ({ recipient, says: RECIPIENTS[recipient] })),
  };
}
