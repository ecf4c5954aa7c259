import { z } from 'zod';
import { type Job, job } from '#lib/jobs/index.ts';
import { syncPayment } from '../sync-payment.ts';
import { carryOnRun } from './carry-on-run.ts';
import { resumeRuns } from './resume-runs.ts';
import { reconcileNightly } from './start-run.ts';

export const reconciliationJobs: Job[] = [
  job({
    name: 'payments.reconcile',
    input: z.object({ runId: z.uuid() }),
    run: ({ runId }, now) => carryOnRun(runId, now),
  }),
  job({
    name: 'payments.reconcile-nightly',
    cron: '20 2 * * *',
    input: z.object({}),
    run: async (_input, now) => void (await reconcileNightly(now)),
  }),
  job({
    name: 'payments.resume-reconciliation',
    cron: '* * * * *',
    input: z.object({}),
    run: (_input, now) => resumeRuns(now),
  }),
  job({
    name: 'payments.mend',
    input: z.object({ paymentId: z.uuid() }),
    // What cannot be mended now stays a difference, and the next run tries again.
    run: async ({ paymentId }, now) => void (await syncPayment(paymentId, 'reconciliation', now, true)),
  }),
];
