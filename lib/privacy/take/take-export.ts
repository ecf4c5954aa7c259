import { and, eq, gt, lt, sql } from 'drizzle-orm';
import { z } from 'zod';
import { type Actor, may, operation } from '#lib/access/index.ts';
import { later, MINUTE } from '#lib/clock.ts';
import { db } from '#lib/db/index.ts';
import { Refusal } from '#lib/refusal.ts';
import { personOf } from '../person-of.ts';
import { privacyExport } from '../schema.ts';
import { archives } from './archives.ts';
import { copiesOf } from './whose.ts';

/** There is no such copy, or it is another's, or it is over: the same answer for all. */
export class NoSuchExport extends Refusal {
  constructor() {
    super('not_found', 'There is nothing to download here. Ask for a new copy.', 404);
  }
}

/** How often a copy may be taken, in the time for which it is kept. */
export const MOST_DOWNLOADS = 3;
/** How long after the proof a download may begin. */
const OPEN_FOR = 2 * MINUTE;

const takeable = (actor: Actor, exportId: string, now: Date) =>
  and(
    eq(privacyExport.id, exportId),
    eq(privacyExport.status, 'ready'),
    copiesOf(personOf(actor)),
    sql`${privacyExport.sessionId} = ${actor.session?.id ?? null}`,
    gt(privacyExport.expiresAt, now),
  );

/**
 * Opens the door for one download of a copy, in the browser that asked for it, for two minutes. Each counts, whether it
 * is begun or not. Throws NoSuchExport.
 */
export const openExport = operation({
  name: 'privacy.open-export',
  may: 'data.manage',
  input: z.strictObject({ exportId: z.uuid() }),
  fresh: (_input, actor) => actor.id,
  async run({ tx, actor, now }, { exportId }) {
    const opened = await tx
      .update(privacyExport)
      .set({ downloads: sql`${privacyExport.downloads} + 1`, openUntil: later(now, OPEN_FOR) })
      .where(and(takeable(actor, exportId, now), lt(privacyExport.downloads, MOST_DOWNLOADS)))
      .returning({ id: privacyExport.id });
    if (opened.length === 0) throw new NoSuchExport();
    return { exportId };
  },
  target: ({ exportId }) => `privacy-export:${exportId}`,
});

/** The copy as a stream, and its size in bytes, once the door was opened; each opening serves one download. Throws NoSuchExport. */
export async function takeExport(
  actor: Actor,
  exportId: string,
  now: Date,
): Promise<{ bytes: number; parts: AsyncGenerator<Uint8Array> }> {
  if (!z.uuid().safeParse(exportId).success || !may(actor, 'data.manage')) throw new NoSuchExport();
  const [taken] = await db()
    .update(privacyExport)
    .set({ openUntil: null })
    .where(and(takeable(actor, exportId, now), gt(privacyExport.openUntil, now)))
    .returning({ bytes: privacyExport.bytes });
  if (!taken) throw new NoSuchExport();
  return { bytes: taken.bytes, parts: archives.open(exportId, taken.bytes) };
}
