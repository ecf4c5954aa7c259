import { z } from 'zod';
import { job } from '#lib/jobs/index.ts';
import { askedInput } from './asking.ts';
import { warnAuditors, writeToAuditors } from './auditors/tell-auditors.ts';
import { mailRecovery } from './recovery/mail-recovery.ts';
import { mailReset } from './recovery/mail-reset.ts';
import { mailSignUp } from './sign-up/mail-sign-up.ts';

import { staffJobs } from './staff/jobs.ts';
import { trainingJobs } from './training/jobs.ts';

export const identityJobs = [
  ...staffJobs,
  ...trainingJobs,
  job({ name: 'identity.mail-sign-up', input: askedInput, run: mailSignUp }),
  job({ name: 'identity.mail-reset', input: askedInput, run: mailReset }),
  job({ name: 'identity.mail-recovery', input: askedInput, run: mailRecovery }),
  job({ name: 'identity.warn-auditors', input: z.object({ runId: z.uuid() }), run: warnAuditors }),
  job({ name: 'identity.write-to-auditors', cron: '0 8 * * 1', input: z.object({}), run: writeToAuditors }),
];
