import { desc, isNotNull, isNull, lt } from 'drizzle-orm';
import { DAY, HOUR, later, MINUTE } from '#lib/clock.ts';
import { db } from '#lib/db/index.ts';
import { newId } from '#lib/id.ts';
import { goOn, type Piece } from './go-on.ts';
import { cardFound, cardWalk, type Walk } from './schema.ts';

/** A walk begins so long after the one before it began; sooner after the end of it where something was found, to see it gone. */
const EACH = DAY - 10 * MINUTE;
const AGAIN_AFTER = HOUR;
const KEPT_FOR = 365 * DAY;

/** The walk under way; null when there is none. */
export async function walkUnderWay(): Promise<Walk | null> {
  const [walk] = await db().select().from(cardWalk).where(isNull(cardWalk.finishedAt));
  return walk ?? null;
}

/** The walk that ended last; null before the first. */
export async function lastWalk(): Promise<Walk | null> {
  const [walk] = await db()
    .select()
    .from(cardWalk)
    .where(isNotNull(cardWalk.finishedAt))
    .orderBy(desc(cardWalk.finishedAt))
    .limit(1);
  return walk ?? null;
}

/** Goes on with the walk for one piece; begins one when its time has come. */
export async function walkOn(now: Date, piece: Piece): Promise<void> {
  const walk = (await walkUnderWay()) ?? ((await isDue(now)) ? await beginWalk(now) : null);
  if (walk) await goOn(walk, now, piece);
}

async function isDue(now: Date): Promise<boolean> {
  const last = await lastWalk();
  if (!last?.finishedAt || last.startedAt < later(now, -EACH)) return true;
  if (last.finishedAt > later(now, -AGAIN_AFTER)) return false;
  const [found] = await db().select({ place: cardFound.place }).from(cardFound).limit(1);
  return found !== undefined;
}

/** Begins a walk, or answers the one under way. Accounts of walks that are over go after a year. */
export async function beginWalk(now: Date): Promise<Walk | null> {
  await db()
    .delete(cardWalk)
    .where(lt(cardWalk.finishedAt, later(now, -KEPT_FOR)));
  await db().insert(cardWalk).values({ id: newId(), startedAt: now }).onConflictDoNothing();
  return walkUnderWay();
}
