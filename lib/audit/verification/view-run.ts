import { desc, eq, isNotNull } from 'drizzle-orm';
import { db } from '#lib/db/index.ts';
import type { Damage, RunView } from '../model.ts';
import { auditRun } from '../schema.ts';

type Row = typeof auditRun.$inferSelect;

/** One verification by its id. Throws when there is none. */
export async function viewRun(id: string): Promise<RunView> {
  const [row] = await db().select().from(auditRun).where(eq(auditRun.id, id));
  if (!row) throw new Error(`there is no verification ${id}`);
  return view(row);
}

/** The verification that was begun last; null before the first. */
export async function latestRun(): Promise<RunView | null> {
  const [row] = await db().select().from(auditRun).orderBy(desc(auditRun.startedAt)).limit(1);
  return row ? view(row) : null;
}

/** The verification that ended last; null before the first. */
export async function lastVerdict(): Promise<RunView | null> {
  const [row] = await db()
    .select()
    .from(auditRun)
    .where(isNotNull(auditRun.finishedAt))
    .orderBy(desc(auditRun.finishedAt))
    .limit(1);
  return row ? view(row) : null;
}

const view = (row: Row): RunView => ({
  id: row.id,
  askedBy: row.askedBy,
  startedAt: row.startedAt.toISOString(),
  finishedAt: row.finishedAt?.toISOString() ?? null,
  reached: row.reachedSeq,
  head: row.headSeq,
  says: row.says,
  broken: row.brokenSeq === null ? null : { seq: row.brokenSeq, kind: row.brokenKind as Damage },
});
