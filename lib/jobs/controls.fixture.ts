import { sql } from 'drizzle-orm';
import { HOUR, later } from '#lib/clock.ts';
import { db } from '#lib/db/index.ts';

const ran = (at: Date) =>
  db().execute(sql`
    insert into graphile_worker._private_known_crontabs (identifier, known_since, last_execution)
    values ('a drill', ${at.toISOString()}, ${at.toISOString()})
    on conflict (identifier) do update set last_execution = excluded.last_execution`);

/** How each promise of the queue is broken, and put right. */
export const jobsDrills = {
  'jobs.schedules-run': {
    arrange: (now: Date) => ran(now),
    break: (now: Date) => ran(later(now, -HOUR)),
    repair: (now: Date) => ran(now),
  },
  'jobs.nothing-given-up': {
    break: () =>
      db().execute(sql`
      with made as (select id from graphile_worker.add_job('a.drill', '{}'::json, max_attempts => 1))
      select graphile_worker.permanently_fail_jobs(array(select id from made), 'a drill')`),
    repair: () =>
      db().execute(sql`select graphile_worker.complete_jobs(array(
      select id from graphile_worker.jobs where task_identifier = 'a.drill'))`),
  },
};
