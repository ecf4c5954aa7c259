/**
 * Work for later, kept in Postgres by graphile-worker. A job is enqueued inside the transaction that makes
 * it necessary, so that it exists if and only if the change does; it runs at least once, so `run` is idempotent.
 * Domains declare theirs in `jobs.ts`; the worker script collects them.
 *
 * A job that fails is tried again, with growing pauses, and at last given up. What goes on from a place of its own is then
 * taken up by a schedule of its domain; what somebody waits for at a page says there that it failed (`givenUp`).
 */
import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import { db, statement, type Tx } from '#lib/db/index.ts';

export { nothingGivenUp, schedulesRun } from './controls.ts';
export { type Job, job } from './job.ts';
export { settleGivenUp, settlingJob } from './settle-given-up.ts';

export type When = {
  /** A second job with the same key replaces one that has not started. */
  key?: string;
  runAt?: Date;
  maxAttempts?: number;
  /** Jobs of one queue run one after another. */
  queue?: string;
  /** Of the jobs that are due, those with the lowest number run first; 0 unless told. */
  priority?: number;
};

/** For what somebody waits for: half an hour of tries, as long as a person may be left without a word. */
export const TRIES_WHILE_WAITED_FOR = 8;

/** Adds a job in `tx`. It is seen by a worker within milliseconds of the commit. */
export async function enqueue(tx: Tx, name: string, payload: Record<string, unknown>, when: When = {}): Promise<void> {
  await add(tx, jobValues(name, payload, when));
}

const add = statement(on => on.select({ added: ADDING_JOB }).from(sql`(values (1)) as once`));

/**
 * The call that adds a job, for a statement of the caller's own (where a job hangs on a row that is written with it);
 * `jobValues` are the values for its slots.
 */
export const ADDING_JOB: SQL = sql`(graphile_worker.add_job(
  identifier => ${sql.placeholder('jobName')}, payload => ${sql.placeholder('jobPayload')}::json,
  queue_name => ${sql.placeholder('jobQueue')}, run_at => ${sql.placeholder('jobRunAt')}::timestamptz,
  max_attempts => ${sql.placeholder('jobMaxAttempts')}, job_key => ${sql.placeholder('jobKey')},
  priority => ${sql.placeholder('jobPriority')}::int)).id`;

/** The values for the slots of `ADDING_JOB`. */
export const jobValues = (name: string, payload: Record<string, unknown>, when: When = {}) => ({
  jobName: name,
  jobPayload: JSON.stringify(payload),
  jobQueue: when.queue ?? null,
  jobRunAt: when.runAt?.toISOString() ?? null,
  jobMaxAttempts: when.maxAttempts ?? 25,
  jobKey: when.key ?? null,
  jobPriority: when.priority ?? 0,
});

/** Most jobs that one call brings forward; what is left comes by itself. */
const MOST_HURRIED = 1_000;

/**
 * Has jobs whose names begin so, which failed and wait for their next try, tried now: what they failed for is over.
 * Their pauses grow to hours, which is right only as long as the trouble lasts.
 */
export async function tryAgainNow(prefix: string): Promise<void> {
  await db().execute(sql`
    select count(*) from graphile_worker.reschedule_jobs(array(
      select id from graphile_worker.jobs
      where starts_with(task_identifier, ${prefix}) and attempts > 0 and attempts < max_attempts
        and locked_at is null and run_at > now()
      order by run_at limit ${MOST_HURRIED}), now())`);
}
