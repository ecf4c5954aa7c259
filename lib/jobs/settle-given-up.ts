import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { db } from '#lib/db/index.ts';
import { log } from '#lib/log.ts';
import { type Job, job } from './job.ts';

const AT_ONCE = 100;

type GivenUp = { id: string; name: string; payload: unknown };

/**
 * The job that settles the others: those whose last try has failed, and that say what is owed then (`givenUp`). It goes by
 * the queue and not by what a try throws, because a process that was killed at the last one throws nothing.
 */
export const settlingJob = (jobs: readonly Job[]): Job =>
  job({
    name: 'jobs.settle-given-up',
    cron: '* * * * *',
    input: z.object({}),
    run: (_input, now) => settleGivenUp(jobs, now),
  });

/**
 * Has each of `jobs` that was given up say so, under an id that the log knows, and takes it from the queue: it is on
 * record. One that cannot even say so stays there, and keeps none of the others.
 */
export async function settleGivenUp(jobs: readonly Job[], now: Date): Promise<void> {
  const settling = new Map(jobs.flatMap(({ name, givenUp }) => (givenUp ? [[name, givenUp] as const] : [])));
  for (const { id, name, payload } of await givenUpAmong([...settling.keys()])) {
    const fault = randomUUID();
    try {
      await settling.get(name)?.(payload, fault, now);
      await db().execute(sql`select graphile_worker.complete_jobs(array[${id}::bigint])`);
      log('jobs').error({ fault, job: name, jobId: id }, 'a job was given up');
    } catch (error) {
      log('jobs').error({ err: error, job: name, jobId: id }, 'a job that was given up could not be settled');
    }
  }
}

const givenUpAmong = (names: readonly string[]) =>
  db().execute<GivenUp>(sql`
    select j.id, t.identifier as name, j.payload
    from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
    where t.identifier in ${names} and j.attempts >= j.max_attempts and j.locked_at is null
    order by j.id limit ${AT_ONCE}`);
