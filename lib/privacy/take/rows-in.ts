import { sql } from 'drizzle-orm';
import type { Tx } from '#lib/db/index.ts';
import type { PersonalData } from '#lib/personal-data.ts';
import { carriedInJson, openedInJson } from '../opened.ts';
import { type Person, rowsOf } from '../rows-of.ts';

const AT_ONCE = 500;

/** A row as Postgres says it in JSON, by the names of its columns: moments in ISO 8601, amounts as numbers. */
export type RawRow = Readonly<Record<string, unknown>>;

/** The rows of one table that are a person's, a few at a time, however many there are. Within one transaction only. */
export async function* rowsIn(tx: Tx, person: Person, described: PersonalData): AsyncGenerator<readonly RawRow[]> {
  const where = rowsOf(person, described);
  if (!where) return;
  const { table } = described;
  // All of it is wanted: left to itself Postgres plans for the first tenth, which takes ten times as long for much.
  await tx.execute(sql`set local cursor_tuple_fraction = 1`);
  await tx.execute(
    sql`declare held no scroll cursor for select to_jsonb(${table}) || ${carriedInJson(described)} as row from ${table} where ${where}`,
  );
  for (;;) {
    const rows = await tx.execute<{ row: RawRow }>(sql.raw(`fetch ${AT_ONCE} from held`));
    if (rows.length === 0) break;
    yield rows.map(({ row }) => openedInJson(described, row));
  }
  await tx.execute(sql`close held`);
}
