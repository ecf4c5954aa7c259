import { is, Param, Placeholder, type SQL, sql } from 'drizzle-orm';
import { type AnyPgColumn, PgDialect } from 'drizzle-orm/pg-core';
import { drizzle } from 'drizzle-orm/postgres-js';
import type postgres from 'postgres';
import type { Database, Reader } from './client.ts';

/** Where a statement can be sent: the pool or an open transaction. */
type On = Pick<Reader, 'execute'>;
/** A value for each slot, by name. Null is SQL's null, whatever the column's type. */
type Values = Readonly<Record<string, unknown>>;
type Drawn = { prepare(name: string): { execute(values?: Record<string, unknown>): Promise<unknown> } };
type Answered<Q extends Drawn> = Awaited<ReturnType<ReturnType<Q['prepare']>['execute']>>;

/** What Drizzle (0.45) keeps of a prepared query; its types hide it. */
type Inside = { queryString: string; params: readonly unknown[]; fields?: readonly Field[] };
type Decoder = { mapFromDriverValue(value: unknown): unknown };
type Field = { path: readonly string[]; field: Decoder | { decoder: Decoder } | { sql: { decoder: Decoder } } };

/**
 * A statement whose text is written once per process, at its first use: Drizzle spends more time on writing the text
 * anew each time than Postgres on the answer. `draw` gets a database that reaches nothing and leaves a slot for each
 * value; what comes back runs it on the pool or in a transaction, and answers rows as Drizzle would. A selection may
 * be flat, or name whole tables; of an outer join it is null where the table has no row.
 */
export function statement<Q extends Drawn>(draw: (db: Database) => Q) {
  let written: Written | undefined;
  return async (on: On, values: Values = {}): Promise<Answered<Q>> => {
    written ??= write(draw(drizzle.mock()));
    const { text, params, read } = written;
    const given = params.map(param => sentFor(param, values)) as never[];
    const sent = clientOf(on).unsafe(text, given, { prepare: true });
    return (read ? (await sent.values()).map(row => read(row as unknown[])) : await sent) as Answered<Q>;
  };
}

type Written = { text: string; params: readonly unknown[]; read: ReturnType<typeof reader> | undefined };

function write(query: Drawn): Written {
  const { queryString, params, fields } = query.prepare('drawn') as unknown as Inside;
  return { text: queryString, params, read: fields && reader(fields) };
}

/** The same for a text of one's own, whose rows are answered as the driver reads them. */
export function ownStatement<Row extends object>(draw: () => SQL) {
  let written: Written | undefined;
  return async (on: On, values: Values = {}): Promise<Row[]> => {
    written ??= own(draw());
    const given = written.params.map(param => sentFor(param, values)) as never[];
    return (await clientOf(on).unsafe(written.text, given, { prepare: true })) as unknown as Row[];
  };
}

function own(text: SQL): Written {
  const { sql: written, params } = new PgDialect().sqlToQuery(text);
  return { text: written, params, read: undefined };
}

/** A family of statements that differ by their columns or by how many rows they write: one text for each shape. */
export function statements<S extends readonly (string | number)[], Q extends Drawn>(
  draw: (db: Database, shape: S) => Q,
) {
  const known = new Map<string, ReturnType<typeof statement<Q>>>();
  return (on: On, shape: S, values: Values): Promise<Answered<Q>> => {
    const key = shape.join();
    const found = known.get(key) ?? statement(db => draw(db, shape));
    known.set(key, found);
    return found(on, values);
  };
}

/** A place for a value of `column`, which also says how the value is written. */
export const slot = (column: AnyPgColumn, name: string = column.name): SQL<never> =>
  sql`${sql.param(sql.placeholder(name), column)}`;

/** A slot for each of `keys` of a table, by the same names, with `suffix` where a statement writes several rows. */
export const slots = <K extends string>(
  table: Readonly<Record<K, AnyPgColumn>>,
  keys: readonly K[],
  suffix: string | number = '',
): Record<K, SQL<never>> =>
  Object.fromEntries(keys.map(key => [key, slot(table[key], `${key}${suffix}`)])) as Record<K, SQL<never>>;

const clientOf = (on: On): postgres.Sql => (on as unknown as { session: { client: postgres.Sql } }).session.client;

function sentFor(param: unknown, values: Values): unknown {
  if (is(param, Placeholder)) return given(param.name, values);
  if (!is(param, Param) || !is(param.value, Placeholder)) return param;
  const value = given(param.value.name, values);
  return value === null ? null : param.encoder.mapToDriverValue(value);
}

function given(name: string, values: Values): unknown {
  const value = values[name];
  if (value === undefined) throw new Error(`a statement was sent without its ${name}`);
  return value;
}

/** How a row of bare values becomes what the selection promises. */
function reader(fields: readonly Field[]) {
  const columns = fields.map(({ path: [first = '', second], field }) => ({ first, second, ...decoderOf(field) }));
  return (row: readonly unknown[]): Record<string, unknown> => {
    const result: Record<string, unknown> = {};
    const empty = new Set<string>();
    columns.forEach(({ first, second, decode }, at) => {
      const raw = row[at];
      const value = raw === null ? null : decode(raw);
      if (second === undefined) result[first] = value;
      else {
        if (!(first in result)) empty.add(first);
        result[first] = Object.assign(result[first] ?? {}, { [second]: value });
        if (value !== null) empty.delete(first);
      }
    });
    for (const first of empty) result[first] = null;
    return result;
  };
}

function decoderOf(field: Field['field']): { decode: (raw: unknown) => unknown } {
  const decoder = 'decoder' in field ? field.decoder : 'sql' in field ? field.sql.decoder : field;
  return { decode: raw => decoder.mapFromDriverValue(raw) };
}
