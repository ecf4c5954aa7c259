import { z } from 'zod';
import { job } from '#lib/jobs/index.ts';
import { forgetWhatIsOver } from './sessions/forget.ts';

export const identityJobs = [
  job({
    name: 'identity.forget',
    cron: '23 4 * * *',
    input: z.object({}),
    run: (_input, now) => forgetWhatIsOver(now),
  }),
];
