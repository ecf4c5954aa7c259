import { z } from 'zod';
import { type Job, job } from '#lib/jobs/index.ts';
import { forgetHistory } from './history/forget-history.ts';
import { refreshUsual } from './history/refresh-usual.ts';

export const riskJobs: Job[] = [
  job({ name: 'risk.refresh-usual', cron: '0 * * * *', input: z.object({}), run: (_input, now) => refreshUsual(now) }),
  job({
    name: 'risk.forget-history',
    cron: '27 4 * * *',
    input: z.object({}),
    run: (_input, now) => forgetHistory(now),
  }),
];
