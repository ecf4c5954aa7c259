import { db, sqlClient } from '#lib/db/index.ts';
import { openedRows } from '#lib/keyring/index.ts';
import { NAMED_CODE } from './card-data.ts';
import type { Bunch, Stored } from './place.ts';
import type { StoredTable } from './tables.ts';

/** Thirteen digits with little between them: Postgres looks first, so that nearly nothing has to leave it. */
const MANY_DIGITS = '[0-9０-９]([\\s._–—-]{0,3}[0-9０-９]){12}';
/** So many rows leave Postgres at a time, and so many are read by one statement. */
const AT_ONCE = 50;
const A_STATEMENT = 2_000;
/** The same for a table without a primary key: blocks of 8 kB. */
const BLOCKS = 64;

type Row = { row: string; reached: string; bytes: number; texts: (string | null)[] | null; sealed: SealedRow | null };
type SealedRow = Record<string, unknown>;

/**
 * Every value of a table in which so many digits stand, or a code, and every value that lies under a seal, opened as far
 * as there are keys: nobody can hide a number by the seal. In the order of the primary key, after the row `reached`; a row
 * that is changed meanwhile keeps its place.
 */
export async function* readTable(table: StoredTable, reached: string | null): AsyncGenerator<Bunch> {
  if (table.blocks === 0) return;
  if (table.keys.length === 0) return yield* byBlocks(table, Number(reached ?? 0));
  for (let after = reached; ; ) {
    let seen = 0;
    for await (const bunch of bunches(table, nextRows(table, after))) {
      seen += bunch.rows;
      after = bunch.reached;
      yield bunch;
    }
    if (seen < A_STATEMENT) return;
  }
}

type Rows = AsyncIterable<Row[]>;

function nextRows({ name, columns, keys }: StoredTable, after: string | null): Rows {
  const names = keys.map(key => key.name).join(', ');
  const from = keys.map(({ type }, at) => `$${at + 1}::text::${type}`).join(', ');
  const order = `${after === null ? '' : `where (${names}) > (${from})`} order by ${names} limit ${A_STATEMENT}`;
  const reached = `jsonb_build_array(${keys.map(key => `${key.name}::text`).join(', ')})::text`;
  return read({ name, columns }, reached, order, after === null ? [] : JSON.parse(after));
}

/** Without a key there is no order but that in which the rows lie. */
async function* byBlocks(table: StoredTable, from: number): AsyncGenerator<Bunch> {
  for (let block = from; block < table.blocks; block += BLOCKS) {
    const until = block + BLOCKS;
    const these = `where ctid >= '(${block},0)' and ctid < '(${until},0)'`;
    const rows = read(table, `'${block}'`, these, []);
    yield* bunches(table, rows);
    yield { reached: String(until), rows: 0, bytes: 0, longNumbers: 0, opened: 0, look: [] };
  }
}

type Named = Pick<StoredTable, 'name' | 'columns'>;

/** Some rows of a table. `reached`: how far one is, in SQL; `which`: which they are, with slots for `values`. */
function read({ name, columns }: Named, reached: string, which: string, values: string[]): Rows {
  const texts = columns.map(({ as }) => as).join(', ');
  const statement = `select row, reached, coalesce((select sum(octet_length(one)) from unnest(texts) one), 0)::int8::float8 as bytes,
      case when exists (select from unnest(texts) one where one ~ '${MANY_DIGITS}' or one ~* '${NAMED_CODE}') then texts end as texts,
      case when exists (select from unnest(texts) one where position('v2:' in one) > 0) then to_jsonb("whole row") end as sealed
    from (
      select ctid::text as row, ${reached} as reached, array[${texts}] as texts, "whole row" from ${name} "whole row" ${which}
    ) rows`;
  return sqlClient().unsafe<Row[]>(statement, values).cursor(AT_ONCE);
}

async function* bunches({ plain, columns }: StoredTable, rows: Rows): AsyncGenerator<Bunch> {
  for await (const some of rows) {
    const long = some.flatMap(({ row, texts }) =>
      (texts ?? []).flatMap((text, at) => (text ? [{ place: `${plain}.${columns[at]?.name}:${row}`, text }] : [])),
    );
    const opened = await openedIn(plain, some);
    const bytes = some.reduce((sum, row) => sum + row.bytes, 0);
    const reached = some.at(-1)?.reached ?? '';
    const counted = { rows: some.length, bytes, longNumbers: long.length, opened: opened.length };
    yield { reached, ...counted, look: [...long, ...opened] };
  }
}

async function openedIn(plain: string, rows: readonly Row[]): Promise<Stored[]> {
  const sealed = rows.flatMap(({ row, sealed: values }) => (values ? [{ row, values }] : []));
  const opened = await openedRows(
    db(),
    plain,
    sealed.map(({ values }) => values),
  );
  return opened.flatMap((values, at) =>
    Object.entries(values)
      .filter(([column, value]) => value !== sealed[at]?.values[column])
      .map(([column, value]) => ({
        place: `${plain}.${column}:${sealed[at]?.row}`,
        text: typeof value === 'string' ? value : JSON.stringify(value),
      })),
  );
}
