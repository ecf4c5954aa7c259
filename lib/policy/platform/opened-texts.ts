import { sql } from 'drizzle-orm';
import { db } from '#lib/db/index.ts';
import { openedRows } from '#lib/keyring/index.ts';
import type { Stored, StoredTable } from './stored-texts.ts';

const AT_ONCE = 500;

/** What is sealed in a table, opened as far as there are keys: nobody can hide a number by the seal. */
export async function* openedIn({ name, plain }: StoredTable): AsyncGenerator<Stored> {
  for (let after = '(0,0)'; ; ) {
    const found = await db().execute<{ place: string; row: Record<string, unknown> }>(sql`
      select ctid::text as place, to_jsonb(t) as row from ${sql.raw(name)} t
      where ctid > ${after}::tid and position('v2:' in t::text) > 0 order by ctid limit ${AT_ONCE}`);
    const sealed = [...found];
    const rows = await openedRows(
      db(),
      plain,
      sealed.map(({ row }) => row),
    );
    for (const [at, row] of rows.entries())
      for (const [column, value] of Object.entries(row))
        if (value !== sealed[at]?.row[column])
          yield {
            row: sealed[at]?.place ?? '',
            column,
            text: typeof value === 'string' ? value : JSON.stringify(value),
          };
    const last = sealed.at(-1);
    if (!last || sealed.length < AT_ONCE) return;
    after = last.place;
  }
}
