import { z } from 'zod';
import { type Job, job } from '#lib/jobs/index.ts';
import { allControls } from '../clauses/index.ts';
import { anchorRuns } from './anchor.ts';
import { enqueueDue } from './due.ts';
import { continueRound, giveRoundUp } from './rounds.ts';
import { runControl } from './run-control.ts';

const nothing = z.object({});

export const runsJobs: Job[] = [
  job({ name: 'policy.run-due', cron: '* * * * *', input: nothing, run: (_input, now) => enqueueDue(now) }),
  job({
    name: 'policy.run-control',
    input: z.object({ controlId: z.string() }),
    run: async ({ controlId }, now) => {
      const control = allControls.find(({ id }) => id === controlId);
      if (control) await runControl(control, 'system:policy.run-control', now);
    },
  }),
  job({
    name: 'policy.run-round',
    input: z.object({ roundId: z.uuid() }),
    run: ({ roundId }) => continueRound(roundId),
    givenUp: ({ roundId }, _fault, now) => giveRoundUp(roundId, now),
  }),
  job({ name: 'policy.anchor-runs', cron: '19 * * * *', input: nothing, run: (_input, now) => anchorRuns(now) }),
];
