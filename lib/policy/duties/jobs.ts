import { z } from 'zod';
import { type Job, job } from '#lib/jobs/index.ts';
import { remindOfDuties } from './remind.ts';
import { seeDutiesDone } from './see-done.ts';

const nothing = z.object({});

export const dutiesJobs: Job[] = [
  job({ name: 'policy.see-duties', cron: '47 * * * *', input: nothing, run: (_input, now) => seeDutiesDone(now) }),
  job({
    name: 'policy.remind-of-duties',
    cron: '11 6 * * *',
    input: nothing,
    run: (_input, now) => remindOfDuties(now),
  }),
];
