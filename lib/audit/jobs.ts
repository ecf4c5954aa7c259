import { z } from 'zod';
import { HOUR, MINUTE } from '#lib/clock.ts';
import { transaction } from '#lib/db/index.ts';
import { type Job, job } from '#lib/jobs/index.ts';
import { signCheckpoint } from './checkpoints/sign-checkpoint.ts';
import { beginRun, continueRun, putDown, unfinishedRun } from './verification/run.ts';

/** How long the hourly verification may take; what is left is for the next hour. */
const EACH_HOUR = MINUTE;
const BY_ITSELF = 'system:audit.verify-hourly';

export const auditJobs: Job[] = [
  job({
    name: 'audit.sign-checkpoint',
    cron: '*/5 * * * *',
    input: z.object({}),
    run: async (_input, now) => {
      const broken = await signCheckpoint(now);
      if (broken) await putDown(broken, 'system:audit.sign-checkpoint', now);
    },
  }),
  job({
    name: 'audit.verify-hourly',
    cron: '23 * * * *',
    input: z.object({}),
    run: async (_input, now) => {
      const id = (await unfinishedRun(BY_ITSELF)) ?? (await transaction(tx => beginRun(tx, BY_ITSELF, now)));
      await continueRun(id, EACH_HOUR);
    },
  }),
  job({
    name: 'audit.verify',
    input: z.object({ runId: z.uuid() }),
    run: async ({ runId }) => void (await continueRun(runId, HOUR)),
  }),
];
