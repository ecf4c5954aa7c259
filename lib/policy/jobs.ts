import type { Job } from '#lib/jobs/index.ts';
import { assessmentJobs } from './assessment/jobs.ts';
import { campaignJobs } from './campaign/jobs.ts';
import { cardWalkJobs } from './card-walk/jobs.ts';
import { dutiesJobs } from './duties/jobs.ts';
import { findingsJobs } from './findings/jobs.ts';
import { packJobs } from './pack/jobs.ts';
import { revisionsJobs } from './revisions/jobs.ts';
import { runsJobs } from './runs/jobs.ts';

export const policyJobs: readonly Job[] = [
  ...assessmentJobs,
  ...campaignJobs,
  ...cardWalkJobs,
  ...dutiesJobs,
  ...findingsJobs,
  ...packJobs,
  ...revisionsJobs,
  ...runsJobs,
];
