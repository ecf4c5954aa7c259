import type { JobHelpers, TaskList } from 'graphile-worker';
import { clock } from '#lib/clock.ts';
import type { Job } from '#lib/jobs/index.ts';
import { log } from '#lib/log.ts';

/** The jobs of the shop as its queue runs them. What a try throws is logged under the job’s number, and tried again. */
export const tasksOf = (jobs: readonly Job[]): TaskList =>
  Object.fromEntries(jobs.map(job => [job.name, (payload, { job: { id } }) => perform(job, payload, id)]));

async function perform(job: Job, payload: unknown, jobId: JobHelpers['job']['id']): Promise<void> {
  try {
    await job.run(payload, clock.now());
  } catch (error) {
    log('worker').error({ err: error, job: job.name, jobId }, 'job failed');
    throw error;
  }
}
