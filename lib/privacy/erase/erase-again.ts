import { eq, sql } from 'drizzle-orm';
import { db, transaction } from '#lib/db/index.ts';
import { log } from '#lib/log.ts';
import { moveRequest } from '../requests/move-request.ts';
import { openRequest, subjectHash } from '../requests/open-request.ts';
import { privacyRequest } from '../requests/schema.ts';
import type { Person } from '../rows-of.ts';
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
  for (const stone of missing) if (await again(stone, now)) erased++;
  if (erased > 0) log('privacy').warn({ erased }, 'erased again after a restore');
  if (forged > 0)
    log('privacy').error({ forged }, 'lines of tombstones.jsonl are not signed by us: nobody was erased by them');
  return erased;
}

async function again(stone: Tombstone, now: Date): Promise<boolean> {
  const subject = await subjectOf(stone);
  if (subject) {
    await reopen(stone, subject, now);
    await eraseNow(stone.requestId, now);
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
