import { sql } from 'drizzle-orm';
import { dayAfter, startOf } from '#lib/clock.ts';
import { db } from '#lib/db/index.ts';
import type { DayOfRuns } from './model.ts';

/** What the runs of each day came to, from one day to another, both with it; days without a run are there with nothing. One range of an index. */
export async function runsByDay(from: string, to: string): Promise<DayOfRuns[]> {
  const rows = await db().execute<DayOfRuns>(sql`
    select to_char(day, 'YYYY-MM-DD') as day, count(r.seq) filter (where result = 'held')::int as held,
      count(r.seq) filter (where result in ('broken', 'failed'))::int as broken,
      count(r.seq) filter (where result = 'not_checked')::int as not_checked
    from generate_series(${from}::date, ${to}::date, '1 day') as day
    left join (
      select seq, result, (started_at at time zone 'utc')::date as on_day from control_run
      where started_at >= ${startOf(from).toISOString()}::timestamptz
        and started_at < ${startOf(dayAfter(to)).toISOString()}::timestamptz
    ) as r on r.on_day = day::date
    group by day order by day`);
  return [...rows];
}
