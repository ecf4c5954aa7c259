import { Readable } from 'node:stream';
import { and, eq, getTableName, inArray } from 'drizzle-orm';
import { ZipFile } from 'yazl';
import { DAY, later } from '#lib/clock.ts';
import { db, type Tx, transaction } from '#lib/db/index.ts';
import { findAccount } from '#lib/identity/index.ts';
import { queueMail } from '#lib/mail/index.ts';
import type { PersonalData } from '#lib/personal-data.ts';
import { guestSession } from '../guests/schema.ts';
import { PERSONAL } from '../map.ts';
import { moveRequest } from '../requests/move-request.ts';
import type { Person } from '../rows-of.ts';
import { privacyExport } from '../schema.ts';
import { archives } from './archives.ts';
import { FORMATS, fileOf, nameOf } from './files.ts';
import { indexPage } from './index-page.ts';
import { rowsIn } from './rows-in.ts';
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
    await moveRequest(tx, exportId, 'completed', { actor: 'system:privacy.write-export', now });
    const template = 'guest' in owner ? 'privacy.guest-export-ready' : 'privacy.export-ready';
    const to = 'guest' in owner ? owner.guest : (await findAccount(owner.account, tx))?.email;
    if (to) await queueMail(tx, { dedupeKey: `${template}:${exportId}`, template, to, data: {} });
  });
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
  const zip = new ZipFile();
  // A stream that breaks off ends the copy, and with it this try.
  zip.on('error', (error: Error) => (zip.outputStream as Readable).destroy(error));
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
  // Each is opened when the one before it is written: one cursor at a time.
  for (const described of PERSONAL)
    for (const format of FORMATS)
      zip.addReadStreamLazy(nameOf(described, format), { mtime: now }, open =>
        open(null, Readable.from(fileOf(format, described, counted(described), account))),
      );
  zip.addReadStreamLazy('index.html', { mtime: now }, open => open(null, Readable.from(fromOne(counts, now))));
  zip.end();
  return archives.keep(db(), id, zip.outputStream as Readable);
}

/** Drawn when it is asked for: by then it is known how much there is. */
async function* fromOne(counts: ReadonlyMap<string, number>, now: Date): AsyncGenerator<string> {
  yield indexPage(counts, now);
}
