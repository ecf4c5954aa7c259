import { sql } from 'drizzle-orm';
import { dayOf } from '#lib/clock.ts';
import { db, type Tx } from '#lib/db/index.ts';
import { retentionReport } from './schema.ts';

/** Counts rows of a table as gone, in the transaction that lets them go. */
export async function noteGone(tx: Tx, table: string, gone: number, now: Date): Promise<void> {
  if (gone === 0) return;
  await tx
    .insert(retentionReport)
    .values({ table, day: dayOf(now), gone, at: now })
    .onConflictDoUpdate({
      target: [retentionReport.table, retentionReport.day],
      set: { gone: sql`${retentionReport.gone} + ${gone}`, at: now },
    });
}

/** A table was gone through to its end: what it found held back is what is held back. */
export async function noteEnd(table: string, held: Record<string, number>, now: Date): Promise<void> {
  const heldBack = Object.values(held).reduce((sum, many) => sum + many, 0);
  const set = { heldBack, because: held, at: now };
  await db()
    .insert(retentionReport)
    .values({ table, day: dayOf(now), ...set })
    .onConflictDoUpdate({ target: [retentionReport.table, retentionReport.day], set });
}
