import { z } from 'zod';
import { job } from '#lib/jobs/index.ts';
import { assessWhenDue } from './ask-for-assessment.ts';
import { giveAssessmentUp, runAssessment } from './run-assessment.ts';

export const assessmentJobs = [
  job({
    name: 'policy.assess',
    input: z.object({ assessmentId: z.uuid() }),
    run: ({ assessmentId }, now) => runAssessment(assessmentId, now),
    givenUp: ({ assessmentId }, fault, now) => giveAssessmentUp(assessmentId, fault, now),
  }),
  job({
    name: 'policy.assess-when-due',
    cron: '40 3 * * *',
    input: z.object({}),
    run: (_input, now) => assessWhenDue(now),
  }),
];
