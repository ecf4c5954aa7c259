import { eq, inArray, sql } from 'drizzle-orm';
import { db, transaction } from '#lib/db/index.ts';
import { log } from '#lib/log.ts';
import { moveRequest } from '../requests/move-request.ts';
import { openRequest, subjectHash } from '../requests/open-request.ts';
import { privacyRequest } from '../requests/schema.ts';
import type { Person } from '../rows-of.ts';
import type { Finding } from '../verify/model.ts';
import { type How, LEFT_ALONE, REACHED } from './beyond.ts';
import { described } from './described.ts';
import { eraseNow } from './erase-now.ts';
import { findErasure } from './queries.ts';
import { erasure } from './schema.ts';
import { sealSubject } from './subject.ts';
import { keepTombstone, missingTombstones, type Tombstone } from './tombstones.ts';

/**
 * Erases again whoever came back with a backup: the tombstones of the second place that this database has never heard
 * of. To be run after a restore and before anybody is served; with nothing restored it reads one file. Answers how many
 * were erased. A line of the file that is not signed by us erases nobody, and is reported.
 */
export async function eraseAgain(now: Date): Promise<number> {
  const { missing, forged } = await missingTombstones();
  let erased = 0;
  for (const stone of missing) if (await again(stone, now, { beyond: REACHED, again: true })) erased++;
  if (erased > 0) log('privacy').warn({ erased }, 'erased again after a restore');
  if (forged > 0)
    log('privacy').error({ forged }, 'lines of tombstones.jsonl are not signed by us: nobody was erased by them');
  return erased;
}

/**
 * The same in a database that was made to try a backup: nothing outside of it is asked. Answers how many were erased
 * again, and how much the independent look found left of them where nothing should be. Adds to the second place, of
 * which it must have been given a copy.
 */
export async function eraseAgainInTrial(now: Date): Promise<{ erased: number; left: number }> {
  const { missing } = await missingTombstones();
  const erased: string[] = [];
  for (const stone of missing)
    if (await again(stone, now, { beyond: LEFT_ALONE, again: true })) erased.push(stone.requestId);
  const { id, finding } = privacyRequest;
  const looked = await db().select({ finding }).from(privacyRequest).where(inArray(id, erased));
  const residue = looked.flatMap(row => (row.finding as Finding | null)?.residue ?? [NOT_LOOKED_FOR]);
  return { erased: erased.length, left: residue.reduce((sum, { count }) => sum + count, 0) };
}

const NOT_LOOKED_FOR = { count: 1 };

async function again(stone: Tombstone, now: Date, how: How): Promise<boolean> {
  const subject = await subjectOf(stone);
  if (subject) {
    await reopen(stone, subject, now);
    await eraseNow(stone.requestId, now, how);
    const { round } = (await findErasure(db(), stone.requestId)) ?? { round: 0 };
    if (round === 0) throw new Error(`request ${stone.requestId} could not be carried out again`);
  }
  // Who is not in the backup at all needs nothing but to be known.
  await keepTombstone(stone);
  return subject !== null;
}

/** Who it was, as the backup tells; null when they are not in it. */
async function subjectOf({ subject, subjectId }: Tombstone): Promise<{ person: Person; to: string } | null> {
  const { table } = described(subject === 'account' ? 'account' : 'sales_order');
  const [row] = await db().execute<{ email: string }>(sql`select email from ${table} where id = ${subjectId}`);
  if (!row) return null;
  const person = subject === 'account' ? { account: subjectId } : { guest: row.email.toLowerCase() };
  return { person, to: row.email };
}

/** Makes the request as it was when it was due, whatever of it the backup knows. */
async function reopen({ requestId: id }: Tombstone, subject: { person: Person; to: string }, now: Date): Promise<void> {
  const { person } = subject;
  await transaction(async tx => {
    const [known] = await tx
      .select({ status: privacyRequest.status })
      .from(privacyRequest)
      .where(eq(privacyRequest.id, id));
    if (!known) await openRequest(tx, { id, kind: 'erasure', person, verifiedBy: 'tombstone', now });
    if (!known || known.status === 'verified')
      await moveRequest(tx, id, 'cooling_off', { actor: 'system:restore', now });
    const due = { eraseAt: now, sealed: sealSubject(id, subject) };
    await tx
      .insert(erasure)
      .values({ requestId: id, subjectHash: subjectHash(person), ...due })
      .onConflictDoUpdate({ target: erasure.requestId, set: due });
  });
}
