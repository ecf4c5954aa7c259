import { sql } from 'drizzle-orm';
import { DAY, later, MINUTE } from '#lib/clock.ts';
import { db } from '#lib/db/index.ts';
import { USUAL } from './model.ts';

/**
 * Works out what is usual in this shop, for the gates to read as one row: percentiles of what was paid lately in each
 * currency, and how often the pay button is pressed. Reads the newest rows of an index and a week of minutes.
 */
export async function refreshUsual(now: Date): Promise<void> {
  const at = sql`${now.toISOString()}::timestamptz`;
  await db().execute(sql`
    with paid as (
      select currency, amount_minor from (
        select currency, amount_minor, ended from risk_activity
        where at > ${later(now, -USUAL.days * DAY).toISOString()}::timestamptz and at <= ${at}
        order by at desc limit ${USUAL.newest}) newest
      where ended = 'captured'),
    pressed as (
      select case when min(minute) filter (where attempts > 0) <= date_trunc('minute', ${at}) - interval '6 days'
        then sum(attempts)::float8 / ${(7 * DAY) / (10 * MINUTE)}::float8 end as attempts_10m
      from risk_minute where minute > date_trunc('minute', ${at}) - interval '7 days' and minute <= ${at})
    insert into risk_usual (currency, p90, p95, p99, attempts_10m, at)
    select currency, p[1]::bigint, p[2]::bigint, p[3]::bigint, attempts_10m, ${at}
    from (select currency, case when count(*) >= ${USUAL.fewest}
        then percentile_disc(array[0.9, 0.95, 0.99]) within group (order by amount_minor) end as p
      from paid group by currency) known, pressed
    on conflict (currency) do update set p90 = excluded.p90, p95 = excluded.p95, p99 = excluded.p99,
      attempts_10m = excluded.attempts_10m, at = excluded.at`);
}
