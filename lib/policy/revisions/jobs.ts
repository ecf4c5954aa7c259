import { z } from 'zod';
import { db } from '#lib/db/index.ts';
import { job } from '#lib/jobs/index.ts';
import { redrawVersions } from './store-version.ts';

export const revisionsJobs = [
  job({
    /** Runs at the moment from which a version holds: every cached page that prints the policy is drawn anew. */
    name: 'policy.take-effect',
    input: z.object({ version: z.number() }),
    run: async () => void (await redrawVersions(db())),
  }),
];
