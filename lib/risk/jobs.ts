import { z } from 'zod';
import { transaction } from '#lib/db/index.ts';
import { type Job, job } from '#lib/jobs/index.ts';
import { wakeCases } from './case-file.ts';
import { forgetHistory } from './history/forget-history.ts';
import { refreshUsual } from './history/refresh-usual.ts';
import { rollUp } from './reports/roll-up.ts';

export const riskJobs: Job[] = [
  job({
    name: 'risk.wake-cases',
    cron: '* * * * *',
    input: z.object({}),
    run: async (_input, now) => void (await transaction(tx => wakeCases(tx, now))),
  }),
  job({ name: 'risk.reports', cron: '4-59/10 * * * *', input: z.object({}), run: (_input, now) => rollUp(now) }),
  job({ name: 'risk.refresh-usual', cron: '0 * * * *', input: z.object({}), run: (_input, now) => refreshUsual(now) }),
  job({
    name: 'risk.forget-history',
    cron: '27 4 * * *',
    input: z.object({}),
    run: (_input, now) => forgetHistory(now),
  }),
];
