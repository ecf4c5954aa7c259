import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import postgres from 'postgres';
import { migrateDatabase } from '../../migrate.ts';
import { readSealed } from './sealed-file.ts';
import { type Sequence, type Table, tablesOf } from './tables.ts';

/** A shop has run on this database: what it wrote would be gone. */
export class NotEmpty extends Error {}

/**
 * Puts a backup into an empty database, all of it or nothing: today's schema first, then every row as it was, with the
 * triggers at rest that would judge them one by one. The version of the shop must be the one that wrote it. Throws
 * NotEmpty, and changes nothing, where a shop has run before.
 */
export async function restore(file: string, key: Buffer, ownerUrl: string): Promise<void> {
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => {} });
  try {
    await requireUnused(sql);
    await migrateDatabase(ownerUrl, ownerUrl);
    await sql.begin(async tx => {
      const own = tx as unknown as postgres.Sql;
      await own`set local session_replication_role = replica`;
      const tables = await tablesOf(own);
      await own.unsafe(`truncate ${tables.map(({ name }) => name).join(', ')}`);
      await putBack(own, await readSealed(file, key), tables);
    });
  } finally {
    await sql.end();
  }
}

/** No shop runs without writing its ledger; migrations alone write none. */
async function requireUnused(sql: postgres.Sql): Promise<void> {
  const [schema] = await sql`select to_regclass('public.audit_event') is not null as there`;
  if (schema?.there && (await sql`select from audit_event limit 1`).length > 0)
    throw new NotEmpty('A shop has run on this database, and a restore would take its place: name an empty one.');
}

const END_OF_TABLE = '\\.\n';

async function putBack(sql: postgres.Sql, text: Readable, known: readonly Table[]): Promise<void> {
  const missing = new Map(known.map(({ name, columns }) => [name, columns]));
  let [into, counted]: [Writable | null, boolean] = [null, false];
  for await (const line of linesOf(text)) {
    if (into && line.length === END_OF_TABLE.length && line.toString() === END_OF_TABLE) {
      into.end();
      await finished(into);
      into = null;
    } else if (into) {
      if (!into.write(line)) await once(into, 'drain');
    } else {
      const { sequences, name, columns } = JSON.parse(line.toString()) as Table & { sequences?: Sequence[] };
      if (sequences) {
        for (const { name: sequence, last } of sequences) await sql`select setval(${sequence}::regclass, ${last})`;
        counted = true;
        continue;
      }
      if (missing.get(name) !== columns)
        throw new Error(`The backup has ${name} otherwise than this version of the shop.`);
      missing.delete(name);
      into = await sql.unsafe(`copy ${name} (${columns}) from stdin`).writable();
    }
  }
  if (into || !counted || missing.size > 0)
    throw new Error(`The backup ends too early, without ${[...missing.keys()]}.`);
}

/** Lines with their ends. What a value holds is escaped, so that only a row ends in one. */
async function* linesOf(text: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let rest = Buffer.alloc(0);
  for await (const piece of text) {
    const all = rest.length > 0 ? Buffer.concat([rest, piece]) : piece;
    let begin = 0;
    for (let end = all.indexOf(10); end !== -1; end = all.indexOf(10, begin)) {
      yield all.subarray(begin, end + 1);
      begin = end + 1;
    }
    rest = Buffer.from(all.subarray(begin));
  }
  if (rest.length > 0) throw new Error('The backup ends within a row.');
}
