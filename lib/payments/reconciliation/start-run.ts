import { isNull, sql } from 'drizzle-orm';
import { z } from 'zod';
import { operation } from '#lib/access/index.ts';
import { DAY, later } from '#lib/clock.ts';
import { type Tx, transaction } from '#lib/db/index.ts';
import { newId } from '#lib/id.ts';
import { enqueue } from '#lib/jobs/index.ts';
import { Refusal } from '#lib/refusal.ts';
import { reconciliationRun } from './schema.ts';

/**
 * What a night compares: a refund may fail for 30 days after it was made, an authorization lives for seven, and what
 * is open longer is looked at one by one.
 */
const NIGHT = 31 * DAY;

/** One at a time: two would only ask Stripe the same twice. */
export class RunUnderWay extends Refusal {
  constructor() {
    super('reconciliation_under_way', 'A comparison is under way. Wait until it has finished.', 409);
  }
}

/** Compares the last `days` with Stripe, in the background. Throws RunUnderWay. */
export const startReconciliation = operation({
  name: 'payments.reconcile',
  may: 'reconciliation.explain',
  input: z.strictObject({
    days: z.coerce.number().int().min(1, 'At least one day.').max(400, 'At most 400 days.'),
  }),
  run: ({ tx, actor, now }, { days }) => reconcile(tx, later(now, -days * DAY), now, actor.id),
  target: (_input, runId) => `reconciliation:${runId}`,
});

/** Every night, by itself. One that is still under way is left to finish. */
export const reconcileNightly = (now: Date): Promise<unknown> =>
  transaction(tx => reconcile(tx, later(now, -NIGHT), now, 'system:nightly')).catch(error => {
    if (!(error instanceof RunUnderWay)) throw error;
  });

/** Begins to compare what was made from `from` until `until`; the job goes on. Answers the run's id. */
export async function reconcile(tx: Tx, from: Date, until: Date, by: string): Promise<string> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('reconciliation:start', 0))`);
  const underWay = await tx.select().from(reconciliationRun).where(isNull(reconciliationRun.finishedAt)).limit(1);
  if (underWay.length > 0) throw new RunUnderWay();
  const id = newId<'reconciliation_run'>(until.getTime());
  const when = { startedAt: until, progressedAt: until };
  await tx.insert(reconciliationRun).values({ id, fromAt: from, untilAt: until, startedBy: by, compared: {}, ...when });
  await enqueue(tx, 'payments.reconcile', { runId: id }, { key: `payments.reconcile:${id}` });
  return id;
}
