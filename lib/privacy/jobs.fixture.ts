import type { Job } from '#lib/jobs/index.ts';
import { privacyJobs } from './jobs.ts';

/** A job that may be killed in a test: of this room or of one below it. */
export function oneJob(name: string): Job {
  const job = privacyJobs.find(declared => declared.name === name);
  if (!job) throw new Error(`there is no job ${name}`);
  return job;
}
