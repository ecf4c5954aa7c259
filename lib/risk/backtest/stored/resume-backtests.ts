import { and, isNull, lt } from 'drizzle-orm';
import { DAY, later, MINUTE } from '#lib/clock.ts';
import { db, transaction } from '#lib/db/index.ts';
import { enqueue } from '#lib/jobs/index.ts';
import { riskBacktest } from '../schema.ts';

/** One that has not moved for this long has lost its process. */
export const STALLED_AFTER = 2 * MINUTE;
/** How long a result is kept. */
const KEPT = 180 * DAY;

/** Takes up a backtest that was left lying. Should its job be alive after all, the two take turns and nothing counts twice. */
export const resumeBacktests = (now: Date): Promise<void> =>
  transaction(async tx => {
    const { id, finishedAt, progressedAt } = riskBacktest;
    const taken = await tx
      .update(riskBacktest)
      .set({ progressedAt: now })
      .where(and(isNull(finishedAt), lt(progressedAt, later(now, -STALLED_AFTER))))
      .returning({ id });
    for (const { id: backtestId } of taken)
      await enqueue(tx, 'risk.backtest', { backtestId }, { key: `risk.resume-backtest:${backtestId}` });
  });

/** Forgets results that nobody compares any more. */
export async function forgetBacktests(now: Date): Promise<void> {
  await db()
    .delete(riskBacktest)
    .where(lt(riskBacktest.startedAt, later(now, -KEPT)));
}
