import { z } from 'zod';
import { job } from '#lib/jobs/index.ts';
import { assessWhenDue } from './ask-for-assessment.ts';
import { forgetAssessments } from './forget-assessments.ts';
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
    run: async (_input, now) => {
      await assessWhenDue(now);
      await forgetAssessments(now);
    },
  }),
];
