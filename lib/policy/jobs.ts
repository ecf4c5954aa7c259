import type { Job } from '#lib/jobs/index.ts';
import { campaignJobs } from './campaign/jobs.ts';
import { packJobs } from './pack/jobs.ts';
import { revisionsJobs } from './revisions/jobs.ts';

export const policyJobs: readonly Job[] = [...campaignJobs, ...packJobs, ...revisionsJobs];
