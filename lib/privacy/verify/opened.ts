import { type SQL, sql } from 'drizzle-orm';
import type { Reader } from '#lib/db/index.ts';
import { openedRows } from '#lib/keyring/index.ts';

const AT_ONCE = 500;

/** Rows of a table that hold something sealed, opened as far as there are keys, a few at a time. `name` as SQL writes it. */
export async function* opened(
  reader: Reader,
  { name, plain, where }: { name: string; plain: string; where: SQL },
): AsyncGenerator<{ place: string; row: Readonly<Record<string, unknown>> }> {
  for (let after = '(0,0)'; ; ) {
    const found = await reader.execute<{ place: string; row: Record<string, unknown> }>(sql`
      select ctid::text as place, to_jsonb(t) as row from ${sql.raw(name)} t
      where ctid > ${after}::tid and position('v2:' in t::text) > 0 and (${where}) order by ctid limit ${AT_ONCE}`);
    const rows = await openedRows(
      reader,
      plain,
      [...found].map(({ row }) => row),
    );
    for (const [index, row] of rows.entries()) yield { place: found[index]?.place ?? '', row };
    const last = found[found.length - 1];
    if (!last || found.length < AT_ONCE) return;
    after = last.place;
  }
}

/** Every text in a value, with the key it stands under. */
export function* leavesOf(value: unknown, key = ''): Generator<{ key: string; value: string }> {
  if (typeof value === 'string') yield { key, value };
  else if (Array.isArray(value)) for (const one of value) yield* leavesOf(one, key);
  else if (typeof value === 'object' && value !== null)
    for (const [name, one] of Object.entries(value)) yield* leavesOf(one, name);
}
