import { z } from 'zod';
import { type Job, job } from '#lib/jobs/index.ts';
import { closeQuiet } from './close-quiet.ts';
import { remindDesk } from './remind-desk.ts';

export const supportJobs: Job[] = [
  job({
    name: 'support.close-quiet',
    cron: '23 4 * * *',
    input: z.object({}),
    run: async (_input, now) => void (await closeQuiet(now)),
  }),
  job({
    name: 'support.remind-desk',
    cron: '*/10 * * * *',
    input: z.object({}),
    run: (_input, now) => remindDesk(now),
  }),
];
