import { and, desc, eq, gt, lt } from 'drizzle-orm';
import { z } from 'zod';
import type { Actor } from '#lib/access/index.ts';
import { db, transaction } from '#lib/db/index.ts';
import { archives } from './archives.ts';
import type { PackView } from './model.ts';
import { evidencePack } from './schema.ts';

/** The packs that were asked for last, by whoever. */
export async function latestPacks(reader: Actor): Promise<PackView[]> {
  const rows = await db()
    .select()
    .from(evidencePack)
    .orderBy(desc(evidencePack.askedAt), desc(evidencePack.id))
    .limit(10);
  return rows.map(({ askedAt, expiresAt, readyAt: _, ...row }) => ({
    ...row,
    askedAt: askedAt.toISOString(),
    expiresAt: expiresAt?.toISOString() ?? null,
    mine: row.askedBy === reader.id,
  }));
}

/** The archive as a stream, for who asked for it and within its week; null for everybody else. */
export async function takePack(
  actor: Actor,
  packId: string,
  now: Date,
): Promise<{ bytes: number; parts: AsyncGenerator<Uint8Array> } | null> {
  if (!z.uuid().safeParse(packId).success) return null;
  const [pack] = await db()
    .select()
    .from(evidencePack)
    .where(
      and(
        eq(evidencePack.id, packId),
        eq(evidencePack.askedBy, actor.id),
        eq(evidencePack.state, 'ready'),
        gt(evidencePack.expiresAt, now),
      ),
    );
  return pack?.bytes ? { bytes: pack.bytes, parts: archives.open(packId, pack.bytes) } : null;
}

/** Destroys what may not be taken any more. That it was packed, and its hash, stay. */
export async function destroyPacks(now: Date): Promise<void> {
  const over = await db()
    .select({ id: evidencePack.id })
    .from(evidencePack)
    .where(and(eq(evidencePack.state, 'ready'), lt(evidencePack.expiresAt, now)));
  for (const { id } of over)
    await transaction(async tx => {
      await tx.update(evidencePack).set({ state: 'destroyed' }).where(eq(evidencePack.id, id));
      await archives.destroy(tx, id);
    });
}
