import { and, isNull, lt } from 'drizzle-orm';
import { later, MINUTE } from '#lib/clock.ts';
import { transaction } from '#lib/db/index.ts';
import { enqueue } from '#lib/jobs/index.ts';
import { reconciliationRun } from './schema.ts';

/** A run that has not moved for this long has lost its process, or waits for Stripe. */
export const STALLED_AFTER = 3 * MINUTE;

/** Takes up a run that was left lying. Should its job be alive after all, the two take turns and nothing is done twice. */
export const resumeRuns = (now: Date): Promise<void> =>
  transaction(async tx => {
    const { id, finishedAt, progressedAt } = reconciliationRun;
    const taken = await tx
      .update(reconciliationRun)
      .set({ progressedAt: now })
      .where(and(isNull(finishedAt), lt(progressedAt, later(now, -STALLED_AFTER))))
      .returning({ id });
    for (const { id: runId } of taken)
      await enqueue(tx, 'payments.reconcile', { runId }, { key: `payments.resume:${runId}` });
  });
