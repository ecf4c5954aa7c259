import { z } from 'zod';
import { type Job, job } from '#lib/jobs/index.ts';
import { remindOfFindings } from './remind.ts';

export const findingsJobs: Job[] = [
  job({
    name: 'policy.remind-of-findings',
    cron: '29 * * * *',
    input: z.object({}),
    run: (_input, now) => remindOfFindings(now),
  }),
];
