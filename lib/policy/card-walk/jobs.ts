import { z } from 'zod';
import { SECOND } from '#lib/clock.ts';
import { type Job, job } from '#lib/jobs/index.ts';
import { walkOn } from './walk.ts';

/** Each minute one such piece: about twenty gigabytes a day, in a fifteenth of one core's time. */
const PIECE = { milliseconds: 4 * SECOND, rows: 100_000 };

export const cardWalkJobs: Job[] = [
  job({
    name: 'policy.walk-for-cards',
    cron: '* * * * *',
    input: z.object({}),
    run: (_input, now) => walkOn(now, PIECE),
  }),
];
