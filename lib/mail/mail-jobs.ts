import { type SQL, sql } from 'drizzle-orm';

/** Whatever else waits goes before a mail to everybody. */
const BEHIND_ALL_ELSE = 10;

/** A worker that is killed uses up an attempt of its job, and the mail has not been tried: it is the mail that counts. */
const KILLED_AT_MOST = 50;

/** Adds the jobs that send the mails of `added (id, most_attempts)`: the end of a statement of the caller's own. */
export const ADDING_MAIL_JOBS: SQL = sql`
  select (graphile_worker.add_jobs(array(
    select row ('mail.deliver', json_build_object('id', id), null, now(), most_attempts + ${sql.raw(String(KILLED_AT_MOST))}, 'mail:' || id,
      ${sql.raw(String(BEHIND_ALL_ELSE))}, null)::graphile_worker.job_spec
    from added))).id as job`;
