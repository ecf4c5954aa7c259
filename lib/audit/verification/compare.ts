import { gt, sql } from 'drizzle-orm';
import { db } from '#lib/db/index.ts';
import { type Checkpoint, isOurs } from '../checkpoints/checkpoint.ts';
import { kept } from '../checkpoints/second-place.ts';
import { auditCheckpoint } from '../schema.ts';
import type { Broken } from './look.ts';

/** What does not fit a statement about the row `signed`: the trouble is there or before it. */
type Untrue = Broken & { signed: number };

const AT_ONCE = 2_000;

/**
 * Holds the chain against everything that was ever signed, here and in the second place: what fits together but is
 * another chain than was signed has been rewritten, and a signed row that is not there any more was deleted. Answers
 * the first trouble; null when each statement is ours and true. However many there are, a few are in memory at a time.
 */
export async function compare(): Promise<Untrue | null> {
  let untrue: Found | null = null;
  let gone: number | null = null;
  for (const statements of [here, there])
    for await (const part of batches(statements())) {
      const foreign = part.find(one => one === null || !isOurs(one));
      if (foreign !== undefined) return notOurs(foreign?.seq ?? 0);
      const ours = part.filter(one => one !== null);
      untrue = earlier(untrue, await firstUntrue(ours));
      if (statements === there) gone ??= await firstGone(ours);
    }
  if (untrue) return namedAfter(await goodBefore(untrue.signed), untrue);
  return gone === null ? null : taken(gone);
}

async function* here(): AsyncGenerator<Checkpoint> {
  for (let after = 0; ; ) {
    const { seq } = auditCheckpoint;
    const rows = await db().select().from(auditCheckpoint).where(gt(seq, after)).orderBy(seq).limit(AT_ONCE);
    yield* rows;
    if (rows.length < AT_ONCE) return;
    after = rows.at(-1)?.seq ?? after;
  }
}

const there = kept;

async function* batches<T>(all: AsyncIterable<T>): AsyncGenerator<T[]> {
  let batch: T[] = [];
  for await (const one of all) {
    batch.push(one);
    if (batch.length < AT_ONCE) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** A statement that is not true: about the row `signed`, which is missing, or another. */
type Found = { signed: number; missing: boolean };

const earlier = (one: Found | null, other: Found | null): Found | null =>
  one && other ? (other.signed < one.signed ? other : one) : (one ?? other);

async function firstUntrue(statements: readonly Checkpoint[]): Promise<Found | null> {
  const rows = await db().execute<{ seq: string; hash: Buffer }>(sql`
    select seq, hash from audit_event where seq = any(${numbers(statements)}::bigint[])`);
  const hashes = new Map(rows.map(({ seq, hash }) => [Number(seq), hash]));
  return statements
    .filter(({ seq, hash }) => !hashes.get(seq)?.equals(hash))
    .map(({ seq }): Found => ({ signed: seq, missing: !hashes.has(seq) }))
    .reduce(earlier, null);
}

/** A statement is written here before it is written there. */
async function firstGone(statements: readonly Checkpoint[]): Promise<number | null> {
  const rows = await db().execute<{ seq: string }>(sql`
    select seq from audit_checkpoint where seq = any(${numbers(statements)}::bigint[])`);
  const known = new Set(rows.map(({ seq }) => Number(seq)));
  return statements.find(({ seq }) => !known.has(seq))?.seq ?? null;
}

const numbers = (statements: readonly Checkpoint[]): string => `{${statements.map(({ seq }) => seq).join()}}`;

/** The last row before `seq` that was signed: every statement before the first untrue one is true. */
async function goodBefore(signed: number): Promise<number> {
  let good = 0;
  for (const statements of [here, there])
    for await (const one of statements()) if (one && one.seq < signed) good = Math.max(good, one.seq);
  return good;
}

const namedAfter = async (good: number, { signed, missing: isMissing }: Found): Promise<Untrue> =>
  isMissing ? missing(good, signed, await lastRow()) : rewritten(good, signed);

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
