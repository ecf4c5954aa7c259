import { z } from 'zod';
import { type Job, job } from '#lib/jobs/index.ts';
import { forgetOld } from './forget-old.ts';

export const paymentPageJobs: Job[] = [
  job({
    name: 'payment-page.forget-old',
    cron: '37 4 * * *',
    input: z.object({}),
    run: (_input, now) => forgetOld(now),
  }),
];
