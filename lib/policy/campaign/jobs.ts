import { z } from 'zod';
import { type Job, job } from '#lib/jobs/index.ts';
import { tellEverybody } from './tell-everybody.ts';
import { tellMissed } from './tell-missed.ts';

export const campaignJobs: Job[] = [
  job({
    name: 'policy.tell-everybody',
    cron: '* * * * *',
    input: z.object({ version: z.number().int().positive().optional() }),
    run: ({ version }, now) => tellEverybody(version, now),
  }),
  job({ name: 'policy.tell-missed', cron: '41 4 * * *', input: z.object({}), run: tellMissed }),
];
