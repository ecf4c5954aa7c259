import { getTableName } from 'drizzle-orm';
import { csvOf } from '#lib/csv.ts';
import type { PersonalData } from '#lib/personal-data.ts';
import { wordsOf } from '../what-we-hold.ts';
import { exportedColumns, hiddenColumns, valueIn } from './columns.ts';
import { escaped, page, tableOf } from './html.ts';
import type { RawRow } from './rows-in.ts';

type Rows = AsyncIterable<readonly RawRow[]>;
export type Format = 'html' | 'json' | 'csv';
export const FORMATS: readonly Format[] = ['html', 'json', 'csv'];

/** A table of the copy in one format, as a stream of text. `account`: who takes it, null for a guest. */
export function fileOf(
  format: Format,
  described: PersonalData,
  rows: Rows,
  account: string | null,
): AsyncGenerator<string> {
  return { html: asPage, json: asJson, csv: asCsv }[format](described, rows, account);
}

async function* asJson(described: PersonalData, rows: Rows, account: string | null): AsyncGenerator<string> {
  const columns = exportedColumns(described);
  let before = '[';
  for await (const some of rows) {
    for (const row of some) {
      const told = Object.fromEntries(columns.map(column => [column.name, valueIn(row, column, account)]));
      yield `${before}\n${JSON.stringify(told)}`;
      before = ',';
    }
  }
  yield before === '[' ? '[]\n' : '\n]\n';
}

async function* asCsv(described: PersonalData, rows: Rows, account: string | null): AsyncGenerator<string> {
  const columns = exportedColumns(described);
  yield csvOf([columns.map(({ name }) => name)]);
  for await (const some of rows) yield csvOf(some.map(row => columns.map(column => valueIn(row, column, account))));
}

async function* asPage(described: PersonalData, rows: Rows, account: string | null): AsyncGenerator<string> {
  const columns = exportedColumns(described);
  const words = wordsOf(described);
  const hidden = hiddenColumns(described);
  const [head, foot] = page(words.what);
  yield head;
  yield `<p><a href="../index.html">Everything</a></p><h1>${escaped(words.what)}</h1><p>${escaped(words.purpose)}</p>`;
  for (const { label, because } of hidden) yield `<p>Not in it: ${escaped(label)}. ${escaped(because)}</p>`;
  for await (const some of rows)
    for (const row of some)
      yield tableOf(columns.map(column => [column.label, valueIn(row, column, account)] as const));
  yield foot;
}

export const nameOf = ({ table }: PersonalData, format: Format): string => `${format}/${getTableName(table)}.${format}`;
