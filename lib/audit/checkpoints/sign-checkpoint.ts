import { desc, gt } from 'drizzle-orm';
import { db } from '#lib/db/index.ts';
import { auditCheckpoint } from '../schema.ts';
import { BEGINNING, type Broken, look } from '../verification/look.ts';
import { type Checkpoint, isOurs, signed } from './checkpoint.ts';
import { keep, keptUntil } from './second-place.ts';

/**
 * Follows the chain from the last checkpoint to its end and, when it holds, signs where it stands, here and in the second
 * place. Answers what is broken instead, and signs nothing then. Nothing new was written: nothing is signed.
 */
export async function signCheckpoint(now: Date): Promise<Broken | null> {
  const [last] = await db().select().from(auditCheckpoint).orderBy(desc(auditCheckpoint.seq)).limit(1);
  if (last && !isOurs(last))
    return { seq: last.seq, kind: 'checkpoint', says: 'The last signed statement was changed, or is not ours.' };
  const { at, broken } = await toTheEnd(last ?? BEGINNING);
  if (broken) return broken;
  if (at.seq > (last?.seq ?? 0))
    await db()
      .insert(auditCheckpoint)
      .values(signed(at.seq, at.hash, now))
      .onConflictDoNothing();
  await keep(await notYetKept());
  return null;
}

async function toTheEnd(from: { seq: number; hash: Buffer }) {
  for (let place = from; ; ) {
    const { at, ended, broken } = await look(place);
    if (ended) return { at, broken };
    place = at;
  }
}

/** What another worker signed, or this one when it was killed before it wrote the line, is kept now. */
const notYetKept = async (): Promise<Checkpoint[]> =>
  (
    await db()
      .select()
      .from(auditCheckpoint)
      .where(gt(auditCheckpoint.seq, await keptUntil()))
      .orderBy(auditCheckpoint.seq)
  ).filter(isOurs);
