import { z } from 'zod';
import { job } from '#lib/jobs/index.ts';
import { askForRefresh } from './refresh.ts';

export const catalogJobs = [
  job({
    name: 'catalog.refresh',
    input: z.object({ slug: z.string().regex(/^[a-z0-9-]{1,60}$/) }),
    run: ({ slug }, now) => askForRefresh(slug, now),
  }),
];
