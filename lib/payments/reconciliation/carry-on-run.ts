import { and, count, eq, gte, isNull } from 'drizzle-orm';
import { db, exclusively, type Tx, transaction } from '#lib/db/index.ts';
import { enqueue } from '#lib/jobs/index.ts';
import type { Finding } from './comparable.ts';
import { type Reached, SUBJECTS, type Subject } from './model.ts';
import { noteFindings, settled } from './note-findings.ts';
import { pageReaders, type Run } from './pages.ts';
import { reconciliationDifference, reconciliationRun } from './schema.ts';

/** Pages that one job takes on; then it makes room for others and the next one goes on. */
const PAGES_AT_ONCE = 20;

/**
 * Goes on with a run where it stands. What a page found and how far the run has come are one commit, so a process
 * that dies loses a page, and another may take over at any time. Throws when Stripe did not answer.
 */
export async function carryOnRun(runId: string, now: Date): Promise<void> {
  await exclusively(`reconciliation:${runId}`, async () => {
    const readers = pageReaders();
    for (let pages = 0; pages < PAGES_AT_ONCE; pages++) {
      const run = await unfinished(runId);
      if (!run) return;
      const subject = SUBJECTS.find(one => !run.reached[one]?.done);
      if (!subject) return finish(run, now);
      const from = run.reached[subject] ?? null;
      for await (const { findings, reached } of readers[subject](run, from))
        await commit(run.id, subject, findings, reached, now);
    }
    await transaction(tx => enqueue(tx, 'payments.reconcile', { runId }, { key: `payments.reconcile:${runId}` }));
  });
}

async function unfinished(runId: string): Promise<Run | null> {
  const [run] = await db().select().from(reconciliationRun).where(eq(reconciliationRun.id, runId));
  return run && !run.finishedAt ? run : null;
}

/** Notes a part of a page, and with its last part how far the run has come. */
async function commit(
  runId: string,
  subject: Subject,
  findings: readonly Finding[],
  reached: Reached | null,
  now: Date,
): Promise<void> {
  const judged = await settled(findings, now);
  await transaction(async tx => {
    await noteFindings(tx, runId, judged, now);
    const [run] = await tx.select().from(reconciliationRun).where(eq(reconciliationRun.id, runId)).for('update');
    if (!run) throw new Error(`no reconciliation ${runId}`);
    const compared = { ...run.compared, [subject]: (run.compared[subject] ?? 0) + findings.length };
    const change = { compared, progressedAt: now, differences: await seenBy(tx, run) };
    const place = reached ? { reached: { ...run.reached, [subject]: reached } } : {};
    await tx
      .update(reconciliationRun)
      .set({ ...change, ...place })
      .where(eq(reconciliationRun.id, runId));
  });
}

/** What this run saw and nobody has explained. */
async function seenBy(tx: Tx, { startedAt }: Run): Promise<number> {
  const { goneAt, explainedAt, lastSeenAt } = reconciliationDifference;
  const [row] = await tx
    .select({ seen: count() })
    .from(reconciliationDifference)
    .where(and(isNull(goneAt), isNull(explainedAt), gte(lastSeenAt, startedAt)));
  return row?.seen ?? 0;
}

async function finish({ id }: Run, now: Date): Promise<void> {
  const change = { finishedAt: now, progressedAt: now };
  await db().update(reconciliationRun).set(change).where(eq(reconciliationRun.id, id));
}
