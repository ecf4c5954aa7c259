import { asc, eq, inArray, sql } from 'drizzle-orm';
import { z } from 'zod';
import { isSigned, keyIdOf, publicKey, signText } from '#lib/audit/index.ts';
import { db } from '#lib/db/index.ts';
import { rowsOf } from '../rows-of.ts';
import type { Begun } from './begin-round.ts';
import { described } from './described.ts';
import { tombstone } from './schema.ts';
import { appendLine, linesOf } from './second-place.ts';

/** Who was erased, by id alone. */
export type Tombstone = typeof tombstone.$inferSelect;

const line = z.object({
  requestId: z.uuid(),
  subject: z.enum(['account', 'order']),
  subjectId: z.uuid(),
  erasedAt: z.iso.datetime().transform(text => new Date(text)),
  keyId: z.string(),
  signature: z.string().regex(/^[0-9a-f]+$/),
});

const textOf = ({ requestId, subject, subjectId, erasedAt }: Tombstone): string =>
  ['counterproof tombstone', requestId, subject, subjectId, erasedAt.toISOString()].join('\n');

/** What will be left of somebody who is being erased. A guest's first order leads to the others; null for who has none. */
export async function tombstoneOf({ run, subject: { person } }: Begun): Promise<Tombstone | null> {
  const stone = { requestId: run.requestId, erasedAt: run.now };
  if ('account' in person) return { ...stone, subject: 'account', subjectId: person.account };
  const [known] = await db().select().from(tombstone).where(eq(tombstone.requestId, run.requestId));
  const orders = described('sales_order');
  const theirs = rowsOf(person, orders);
  const [first] = theirs
    ? await db().execute<{ id: string }>(sql`select id from ${orders.table} where ${theirs} order by id limit 1`)
    : [];
  return known ?? (first ? { ...stone, subject: 'order', subjectId: first.id } : null);
}

/** Writes a tombstone into the second place, signed, and then into the database. Safe to run again. */
export async function keepTombstone(stone: Tombstone): Promise<void> {
  const [known] = await db().select().from(tombstone).where(eq(tombstone.requestId, stone.requestId));
  if (known) return;
  const signature = signText(textOf(stone)).toString('hex');
  await appendLine(JSON.stringify({ ...stone, keyId: keyIdOf(publicKey()), signature }));
  await db().insert(tombstone).values(stone).onConflictDoNothing();
}

const AT_ONCE = 500;

/** Tombstones of the second place that this database knows nothing of: it is older than they are. `forged` counts lines that are not ours. */
export async function missingTombstones(): Promise<{ missing: Tombstone[]; forged: number }> {
  const all = { missing: [] as Tombstone[], forged: 0 };
  let some: Tombstone[] = [];
  const look = async () => {
    all.missing.push(...(await unknownAmong(some)));
    some = [];
  };
  for await (const text of linesOf()) {
    const stone = ofLine(text);
    if (!stone) all.forged++;
    else if (some.push(stone) >= AT_ONCE) await look();
  }
  await look();
  return all;
}

async function unknownAmong(stones: readonly Tombstone[]): Promise<Tombstone[]> {
  if (stones.length === 0) return [];
  const ids = stones.map(({ requestId }) => requestId);
  const { requestId } = tombstone;
  const known = await db().select({ requestId }).from(tombstone).where(inArray(requestId, ids)).orderBy(asc(requestId));
  const here = new Set(known.map(row => row.requestId));
  return stones.filter(stone => !here.has(stone.requestId));
}

function ofLine(text: string): Tombstone | null {
  try {
    const { keyId, signature, ...stone } = line.parse(JSON.parse(text));
    return isSigned(textOf(stone), keyId, Buffer.from(signature, 'hex')) ? stone : null;
  } catch {
    return null;
  }
}
