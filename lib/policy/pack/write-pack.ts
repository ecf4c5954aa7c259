import { createHash, type Hash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { and, eq, inArray } from 'drizzle-orm';
import { DAY, later } from '#lib/clock.ts';
import { db, type Tx, transaction } from '#lib/db/index.ts';
import { type ArchivedFile, archiveOf } from '#lib/sealed-files/index.ts';
import { archives } from './archives.ts';
import type { Given } from './chapter.ts';
import { CHAPTERS } from './chapters/index.ts';
import { indexPage, type Listed, type Part, type Verdict } from './index-page.ts';
import { evidencePack } from './schema.ts';
import { VERIFIER } from './verifier.ts';

/** How long a pack may be taken. */
const KEPT_FOR = 7 * DAY;

/**
 * Writes a pack that was asked for, sealed and piece by piece: nothing of it is ever in memory whole. Everything in it is
 * of one moment, and chains and hashes are computed anew on the way. A try that a crash ended left nothing that counts: it
 * is begun anew.
 */
export async function writePack(packId: string, now: Date): Promise<void> {
  const [asked] = await db()
    .update(evidencePack)
    .set({ state: 'writing', done: 0 })
    .where(unwritten(packId))
    .returning();
  if (!asked) return;
  await archives.destroy(db(), packId);
  // Pieces go to the database by another connection than the one that reads.
  const kept = await db().transaction(async tx => archives.keep(db(), packId, await archive(tx, packId, now)), {
    isolationLevel: 'repeatable read',
    accessMode: 'read only',
  });
  await db()
    .update(evidencePack)
    .set({ state: 'ready', ...kept, readyAt: now, expiresAt: later(now, KEPT_FOR) })
    .where(and(eq(evidencePack.id, packId), eq(evidencePack.state, 'writing')));
}

const unwritten = (packId: string) =>
  and(eq(evidencePack.id, packId), inArray(evidencePack.state, ['asked', 'writing']));

/** Puts down that a pack cannot be written, under the id by which the log knows why; another may be asked for then. */
export const givePackUp = (packId: string, fault: string): Promise<void> =>
  transaction(async tx => {
    const failed = await tx
      .update(evidencePack)
      .set({ state: 'failed', fault })
      .where(unwritten(packId))
      .returning({ id: evidencePack.id });
    if (failed.length > 0) await archives.destroy(tx, packId);
  });

/** The archive as a stream. What goes into the first page and the list of hashes is known when their turn comes. */
async function archive(tx: Tx, packId: string, now: Date): Promise<Readable> {
  const verdicts: Verdict[] = [];
  const given: Given = { tx, now, verdict: (good, says) => void verdicts.push({ good, says }) };
  const parts: Part[] = [];
  for (const chapter of CHAPTERS) parts.push({ ...chapter, files: await chapter.files(given) });
  const listed: Listed[] = [];
  const files: ArchivedFile[] = [
    ...parts.flatMap(part => part.files),
    { name: 'verify.mjs', content: () => [VERIFIER] },
    { name: 'index.html', content: () => [indexPage(parts, listed, verdicts, now)] },
    { name: 'SHA256SUMS', content: () => listed.map(one => `${one.sha256}  ${one.name}\n`) },
  ];
  await db().update(evidencePack).set({ total: files.length }).where(eq(evidencePack.id, packId));
  const listing = files.map(file => ({ name: file.name, content: () => written(file, listed, packId) }));
  return archiveOf(listing, now);
}

/** The content of a file, put down with its hash once it is written. */
async function* written({ name, content }: ArchivedFile, listed: Listed[], packId: string): AsyncGenerator<Buffer> {
  const hash: Hash = createHash('sha256');
  let bytes = 0;
  for await (const piece of content()) {
    const part = typeof piece === 'string' ? Buffer.from(piece) : Buffer.from(piece);
    hash.update(part);
    bytes += part.length;
    yield part;
  }
  listed.push({ name, bytes, sha256: hash.digest('hex') });
  await db().update(evidencePack).set({ done: listed.length }).where(eq(evidencePack.id, packId));
}
