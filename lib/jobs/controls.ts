import { sql } from 'drizzle-orm';
import { later, MINUTE } from '#lib/clock.ts';
import { control, heldUnless, notChecked } from '#lib/control.ts';
import { db } from '#lib/db/index.ts';

/** Some schedules are by the minute: when none of them has run for so long, nothing runs by itself any more. */
const SILENT = 15 * MINUTE;

/** PCI DSS 10.7: that the checks themselves run is checked too; whoever asks on demand sees that nothing else does. */
export const schedulesRun = control({
  id: 'jobs.schedules-run',
  says: 'What is promised to be done by the hour or by the day runs by itself, without anybody having to think of it.',
  severity: 'high',
  every: 'hour',
  shown: 'staff',
  async check(now) {
    const [known] = await db().execute<{ schedules: number; last: string | null }>(sql`
      select count(*)::int as schedules, max(last_execution)::text as last from graphile_worker._private_known_crontabs`);
    if (!known?.last) return notChecked('No worker has run here yet.');
    const last = new Date(known.last);
    return heldUnless(
      last < later(now, -SILENT) ? [`schedule:none since ${last.toISOString()}`] : [],
      broken => (broken === 0 ? `${known.schedules} schedules are kept.` : 'Nothing has run by itself since then.'),
      { schedules: known.schedules, lastRunAt: last.toISOString() },
    );
  },
});

/** A job that failed to its last try did not do what it was made for; a person has to. */
export const nothingGivenUp = control({
  id: 'jobs.nothing-given-up',
  says: 'Whatever the shop owes somebody, from a mail to an erasure, is tried until it is done, and not forgotten.',
  severity: 'medium',
  every: 'hour',
  shown: 'staff',
  async check() {
    const given = await db().execute<{ found: string }>(sql`
      select 'job:' || id || ' ' || task_identifier as found from graphile_worker.jobs
      where attempts >= max_attempts and locked_at is null order by id limit 51`);
    return heldUnless(
      given.map(({ found }) => found),
      broken =>
        broken === 0 ? 'Nothing was given up.' : `${broken > 50 ? 'More than 50' : broken} jobs were given up.`,
      { givenUp: given.length },
    );
  },
});
