import { z } from 'zod';
import { job } from '#lib/jobs/index.ts';
import { closeOverdueReview, openReviewWhenDue } from './access-review/keep-review.ts';
import { disableUnused } from './disable-unused.ts';
import { tellApprovers, toldInput } from './tell-approvers.ts';

const daily = (name: string, cron: string, run: (now: Date) => Promise<void>) =>
  job({ name, cron, input: z.object({}), run: (_input, now) => run(now) });

export const staffJobs = [
  job({ name: 'identity.tell-approvers', input: toldInput, run: tellApprovers }),
  daily('identity.open-access-review', '0 5 * * *', openReviewWhenDue),
  daily('identity.close-access-review', '15 5 * * *', closeOverdueReview),
  daily('identity.disable-unused', '30 5 * * *', disableUnused),
];
