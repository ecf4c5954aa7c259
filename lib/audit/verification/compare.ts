import { sql } from 'drizzle-orm';
import { db } from '#lib/db/index.ts';
import { type Checkpoint, isOurs } from '../checkpoints/checkpoint.ts';
import { kept } from '../checkpoints/second-place.ts';
import { auditCheckpoint } from '../schema.ts';
import type { Broken } from './look.ts';

/** What does not fit a statement about the row `signed`: the trouble is there or before it. */
type Untrue = Broken & { signed: number };

/**
 * Holds the chain against everything that was ever signed, here and in the second place: what fits together but is
 * another chain than was signed has been rewritten, and a signed row that is not there any more was deleted. Answers
 * the first trouble; null when each statement is ours and true.
 */
export async function compare(): Promise<Untrue | null> {
  // The second place first: a statement is written here before it is written there.
  const there = await statementsThere();
  const here = await statementsHere();
  const foreign = [...here, ...there].find(one => one === null || !isOurs(one));
  if (foreign !== undefined) return notOurs(foreign?.seq ?? 0);
  const known = new Set(here.map(one => one?.seq));
  const gone = there.find(one => one && !known.has(one.seq));
  const statements = [...here, ...there].filter(one => one !== null).sort((one, other) => one.seq - other.seq);
  return (await firstUntrue(statements)) ?? (gone ? taken(gone.seq) : null);
}

const statementsHere = async (): Promise<(Checkpoint | null)[]> =>
  db().select().from(auditCheckpoint).orderBy(auditCheckpoint.seq);

async function statementsThere(): Promise<(Checkpoint | null)[]> {
  const all: (Checkpoint | null)[] = [];
  for await (const one of kept()) all.push(one);
  return all;
}

const AT_ONCE = 2_000;

async function firstUntrue(statements: readonly Checkpoint[]): Promise<Untrue | null> {
  let good = 0;
  for (let from = 0; from < statements.length; from += AT_ONCE) {
    const part = statements.slice(from, from + AT_ONCE);
    const rows = await db().execute<{ seq: string; hash: Buffer }>(sql`
      select seq, hash from audit_event where seq = any(${`{${part.map(({ seq }) => seq).join()}}`}::bigint[])`);
    const hashes = new Map(rows.map(({ seq, hash }) => [Number(seq), hash]));
    for (const { seq, hash } of part) {
      const now = hashes.get(seq);
      if (!now) return missing(good, seq, await lastRow());
      if (!now.equals(hash)) return rewritten(good, seq);
      good = seq;
    }
  }
  return null;
}

async function lastRow(): Promise<number> {
  const [row] = await db().execute<{ seq: string }>(sql`select seq from audit_event order by seq desc limit 1`);
  return Number(row?.seq ?? 0);
}

const missing = (good: number, signed: number, last: number): Untrue =>
  last < signed
    ? { seq: last + 1, signed, kind: 'tail-deleted', says: `Row ${signed} was signed, and the chain ends at ${last}.` }
    : { seq: good + 1, signed, kind: 'deleted', says: `Row ${signed} was signed and is missing.` };

const rewritten = (good: number, signed: number): Untrue => ({
  seq: good + 1,
  signed,
  kind: 'rewritten',
  says: `The chain fits together, but row ${signed} is not the one that was signed: it was written anew from somewhere after row ${good}.`,
});

const notOurs = (seq: number): Untrue => ({
  seq,
  signed: seq,
  kind: 'checkpoint',
  says: `The signed statement about row ${seq} was changed, or is not ours.`,
});

const taken = (seq: number): Untrue => ({
  seq,
  signed: seq,
  kind: 'checkpoint',
  says: `The signed statement about row ${seq} is in the second place and was taken out of the database.`,
});
