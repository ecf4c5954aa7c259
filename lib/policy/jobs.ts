import type { Job } from '#lib/jobs/index.ts';
import { revisionsJobs } from './revisions/jobs.ts';

export const policyJobs: readonly Job[] = [...revisionsJobs];
