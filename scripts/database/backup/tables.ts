import { createHash } from 'node:crypto';
import type postgres from 'postgres';

/** A table with the columns that are copied; what Postgres works out itself is not. Names as SQL writes them. */
export type Table = { name: string; columns: string };
/** What is in a table: how many rows, and a hash of them in the order in which they lie. */
export type Content = { rows: number; sha256: string };

/** Every table that is ours: the store's, the queue's, and which migrations ran. */
export async function tablesOf(sql: postgres.Sql): Promise<Table[]> {
  return sql<Table[]>`
    select format('%I.%I', nspname, relname) as name,
      (select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute
        where attrelid = c.oid and attnum > 0 and not attisdropped and attgenerated = '') as columns
    from pg_class c join pg_namespace n on n.oid = relnamespace
    where relkind = 'r' and nspname in ('public', 'graphile_worker', 'drizzle') order by 1`;
}

/** The last number that a sequence gave out. */
export type Sequence = { name: string; last: string };

/** Sequences that have given out something: numbers of orders must not begin anew. */
export const sequencesOf = (sql: postgres.Sql): Promise<Sequence[]> =>
  sql<Sequence[]>`
    select format('%I.%I', schemaname, sequencename) as name, last_value::text as last from pg_sequences
    where schemaname in ('public', 'graphile_worker', 'drizzle') and last_value is not null order by 1`;

/** Rows that are held at once. Some hold a file of ten megabytes. */
const AT_ONCE = 20;

/**
 * The rows of a table as COPY reads them, and what they were once all have been read. By a cursor: the stream of a COPY
 * leaves its connection paused when its last rows come with its end, and whatever is asked next waits for ever.
 */
export async function* rowsOf(
  sql: postgres.Sql,
  { name, columns }: Table,
  whole: (content: Content) => void,
): AsyncGenerator<string> {
  const hash = createHash('sha256');
  let rows = 0;
  const line = columns.split(', ').map(asCopied).join(' || chr(9) || ');
  for await (const some of sql
    .unsafe<{ line: string }[]>(`select ${line} || chr(10) as line from ${name}`)
    .cursor(AT_ONCE)) {
    const text = some.map(row => row.line).join('');
    hash.update(text);
    rows += some.length;
    yield text;
  }
  whole({ rows, sha256: hash.digest('hex') });
}

/** A value as the text format of COPY has it: what would end a column or a row is escaped, null is written as such. */
const asCopied = (column: string): string => {
  const escaped = [
    [92, '\\'],
    [9, 't'],
    [10, 'n'],
    [13, 'r'],
  ].reduce((text, [code, as]) => `replace(${text}, chr(${code}), chr(92) || '${as}')`, `${column}::text`);
  return `coalesce(${escaped}, chr(92) || 'N')`;
};

/** All that is in a database, as one moment saw it. */
export const asOneMoment = <T>(sql: postgres.Sql, look: (snapshot: postgres.Sql) => Promise<T>): Promise<T> =>
  sql.begin('isolation level repeatable read read only', async tx => {
    // Rows are read in the order in which they lie, whoever else reads the table.
    await tx`set local synchronize_seqscans = off`;
    return look(tx as unknown as postgres.Sql);
  }) as Promise<T>;

/** What is in each table. */
export async function contentsOf(sql: postgres.Sql): Promise<Record<string, Content>> {
  const contents: Record<string, Content> = {};
  for (const table of await tablesOf(sql)) {
    const all = rowsOf(sql, table, content => {
      contents[table.name] = content;
    });
    while (!(await all.next()).done);
  }
  return contents;
}
