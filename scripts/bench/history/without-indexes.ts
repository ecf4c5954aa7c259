import type { Sql } from 'postgres';

/**
 * Runs `fill` while `tables` have no index and no key, and makes them again as they were: each is then written in one
 * go, sorted, instead of a row at a time. As many at a time as `sql` has connections.
 */
export async function withoutIndexes(sql: Sql, tables: readonly string[], fill: () => Promise<unknown>): Promise<void> {
  const keys = await sql<{ of: string; name: string; kind: 'p' | 'u' | 'f'; made: string }[]>`
    select conrelid::regclass::text as of, quote_ident(conname) as name, contype as kind, pg_get_constraintdef(oid) as made
    from pg_constraint where contype in ('p', 'u', 'f')
      and (conrelid = any(${tables}::regclass[]) or confrelid = any(${tables}::regclass[]))`;
  const indexes = await sql<{ name: string; made: string }[]>`
    select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as made from pg_index i
    where indrelid = any(${tables}::regclass[])
      and not exists (select from pg_constraint c where c.conindid = i.indexrelid and c.contype in ('p', 'u'))`;
  const foreign = keys.filter(({ kind }) => kind === 'f');
  const own = keys.filter(({ kind }) => kind !== 'f');
  for (const { of, name } of [...foreign, ...own]) await sql.unsafe(`alter table ${of} drop constraint ${name}`);
  for (const { name } of indexes) await sql.unsafe(`drop index ${name}`);
  await fill();
  const add = ({ of, name, made }: (typeof keys)[number]) =>
    sql.unsafe(`alter table ${of} add constraint ${name} ${made}`);
  await Promise.all(indexes.map(({ made }) => sql.unsafe(made)));
  // A table takes one of these at a time.
  for (const key of own) await add(key);
  for (const key of foreign) await add(key);
}
