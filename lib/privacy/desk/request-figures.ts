import { sql } from 'drizzle-orm';
import { db } from '#lib/db/index.ts';
import { ANSWERED_BY_PEOPLE } from '../requests/model.ts';
import type { RequestMonth } from './model.ts';

/** The requests of the last twelve months, month by month, the oldest first: one range of an index. */
export async function requestMonths(now: Date): Promise<RequestMonth[]> {
  const people = sql`kind = any(${sql.param([...ANSWERED_BY_PEOPLE])}::text[])`;
  const took = sql`extract(epoch from closed_at - received_at)`;
  const answered = sql`filter (where ${people} and status in ('completed', 'refused'))`;
  const rows = await db().execute<RequestMonth>(sql`
    with months as (select generate_series(date_trunc('month', ${now.toISOString()}::timestamptz at time zone 'utc')
        - interval '11 months', ${now.toISOString()}::timestamptz at time zone 'utc', interval '1 month') as month)
    select to_char(m.month, 'YYYY-MM') as month, r.* from months m cross join lateral (
      select count(*) filter (where ${people})::int as "byPeople", count(*) filter (where not ${people})::int as "byThemselves",
        (percentile_cont(0.5) within group (order by ${took}) ${answered})::float8 as median,
        (max(${took}) ${answered})::float8 as slowest
      from privacy_request where received_at >= m.month at time zone 'utc'
        and received_at < (m.month + interval '1 month') at time zone 'utc') r
    order by m.month`);
  return [...rows];
}
