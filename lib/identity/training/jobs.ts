import { z } from 'zod';
import { job } from '#lib/jobs/index.ts';
import { remindOfTraining } from './remind.ts';

export const trainingJobs = [
  job({
    name: 'identity.remind-of-training',
    cron: '0 6 * * *',
    input: z.object({}),
    run: (_input, now) => remindOfTraining(now),
  }),
];
