import { and, eq, getTableName, inArray, isNull } from 'drizzle-orm';
import { DAY, later } from '#lib/clock.ts';
import { db, type Tx, transaction } from '#lib/db/index.ts';
import type { PersonalData } from '#lib/personal-data.ts';
import { archiveOf } from '#lib/sealed-files/index.ts';
import { guestSession } from '../guests/schema.ts';
import { PERSONAL } from '../map.ts';
import { moveRequest } from '../requests/move-request.ts';
import { subjectHash } from '../requests/open-request.ts';
import { privacyRequest } from '../requests/schema.ts';
import type { Person } from '../rows-of.ts';
import { privacyExport } from '../schema.ts';
import { archives } from './archives.ts';
import { FORMATS, fileOf, nameOf } from './files.ts';
import { indexPage } from './index-page.ts';
import { rowsIn } from './rows-in.ts';
import { tellOwner } from './tell-owner.ts';
import { ownerOf } from './whose.ts';

/** How long a copy may be taken. */
export const KEPT_FOR = 3 * DAY;

/**
 * Writes a copy that was asked for, sealed and piece by piece: nothing of it is ever in memory whole. Everything in it is
 * of one moment. A try that a crash ended left nothing that counts: it is begun anew.
 */
export async function writeExport(exportId: string, now: Date): Promise<void> {
  const [asked] = await db()
    .update(privacyExport)
    .set({ status: 'writing', done: 0 })
    .where(and(eq(privacyExport.id, exportId), inArray(privacyExport.status, ['asked', 'writing'])))
    .returning();
  if (!asked) return;
  await archives.destroy(db(), exportId);
  const owner = ownerOf(asked);
  if (!owner) return;
  const { bytes } = await db().transaction(tx => write(tx, asked, owner, now), {
    isolationLevel: 'repeatable read',
    accessMode: 'read only',
  });
  await transaction(async tx => {
    const expiresAt = await keptUntil(tx, asked, now);
    const ready = { status: 'ready' as const, bytes, done: asked.total, readyAt: now, expiresAt };
    await tx.update(privacyExport).set(ready).where(eq(privacyExport.id, exportId));
    await answerRequests(tx, owner, now);
    await tellOwner(tx, exportId, owner, 'ready');
  });
}

/** Answers what this copy was asked for by, and what those were asked for by that could not be written. */
async function answerRequests(tx: Tx, owner: Person, now: Date): Promise<void> {
  const { id, subjectHash: whose, kind, closedAt } = privacyRequest;
  const open = await tx
    .select({ id })
    .from(privacyRequest)
    .where(and(eq(whose, subjectHash(owner)), eq(kind, 'export'), isNull(closedAt)));
  for (const request of open)
    await moveRequest(tx, request.id, 'completed', { actor: 'system:privacy.write-export', now });
}

/** A guest’s copy is taken in the session that asked for it, and is destroyed with it. */
async function keptUntil(tx: Tx, { sessionId, guestEmail }: Asked, now: Date): Promise<Date> {
  if (guestEmail === null) return later(now, KEPT_FOR);
  const { id, expiresAt } = guestSession;
  const [session] = await tx.select({ expiresAt }).from(guestSession).where(eq(id, sessionId));
  return session?.expiresAt ?? now;
}

type Asked = typeof privacyExport.$inferSelect;

/** Answers how long the archive is. Pieces go to the database by another connection than the one that reads. */
async function write(tx: Tx, { id }: Asked, owner: Person, now: Date): Promise<{ bytes: number }> {
  const account = 'account' in owner ? owner.account : null;
  const counts = new Map<string, number>();
  async function* counted(described: PersonalData) {
    let count = 0;
    for await (const rows of rowsIn(tx, owner, described)) {
      count += rows.length;
      yield rows;
    }
    counts.set(getTableName(described.table), count);
    await db().update(privacyExport).set({ done: counts.size }).where(eq(privacyExport.id, id));
  }
  // One cursor at a time: each is opened when the one before it is written. The first page knows by then how much there is.
  const files = PERSONAL.flatMap(described =>
    FORMATS.map(format => ({
      name: nameOf(described, format),
      content: () => fileOf(format, described, counted(described), account),
    })),
  );
  const first = { name: 'index.html', content: () => [indexPage(counts, now)] };
  return archives.keep(db(), id, archiveOf([...files, first], now));
}
