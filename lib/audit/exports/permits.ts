import { and, desc, eq, gt } from 'drizzle-orm';
import { DAY, later } from '#lib/clock.ts';
import { db, type Tx } from '#lib/db/index.ts';
import type { ExportView, Filter } from '../model.ts';
import { auditExport } from '../schema.ts';

type Permit = { id: string; askedBy: string; approvedBy: string; filter: Filter };

/** Gives one person leave to download what `filter` means, for a day. The database refuses that both are the same. */
export async function giveExport(tx: Tx, permit: Permit, now: Date): Promise<void> {
  await tx.insert(auditExport).values({ ...permit, givenAt: now, expiresAt: later(now, DAY) });
}

/** What somebody may download at `now`, the latest first. */
export async function exportsOf(askedBy: string, now: Date): Promise<ExportView[]> {
  const rows = await db()
    .select()
    .from(auditExport)
    .where(and(eq(auditExport.askedBy, askedBy), gt(auditExport.expiresAt, now)))
    .orderBy(desc(auditExport.expiresAt))
    .limit(20);
  return rows.map(({ id, filter, givenAt, expiresAt, approvedBy }) => ({
    id,
    filter,
    approvedBy,
    givenAt: givenAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
  }));
}
