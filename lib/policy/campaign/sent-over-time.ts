import { sql } from 'drizzle-orm';
import { DAY, HOUR, later, MINUTE } from '#lib/clock.ts';
import { db } from '#lib/db/index.ts';
import type { SentOverTime } from './model.ts';

const LENGTHS = { minute: MINUTE, hour: HOUR, day: DAY } as const;
/** A stretch is as long as it takes for so many of them to show the whole. */
const MOST_STRETCHES = 48;

/** When the mails of a version left, from the first to the last, in stretches that fit on one chart. */
export async function sentOverTime(version: number): Promise<SentOverTime> {
  const [ends] = await db().execute<{ first: string | null; last: string | null }>(sql`
    select min(sent_at) as first, max(sent_at) as last from policy_notice where version = ${version} and sent_at is not null`);
  if (!ends?.first || !ends.last) return { each: 'minute', stretches: [] };
  const [first, last] = [new Date(ends.first), new Date(ends.last)];
  const each =
    (['minute', 'hour', 'day'] as const).find(
      unit => unit === 'day' || (last.getTime() - first.getTime()) / LENGTHS[unit] < MOST_STRETCHES,
    ) ?? 'day';
  const rows = await db().execute<{ at: string; sent: number }>(sql`
    select date_trunc(${each}, sent_at, 'UTC') as at, count(*)::int as sent
    from policy_notice where version = ${version} and sent_at is not null group by 1 order by 1`);
  const counted = new Map(rows.map(({ at, sent }) => [new Date(at).getTime(), sent]));
  const from = Math.floor(first.getTime() / LENGTHS[each]) * LENGTHS[each];
  const many = Math.min(MOST_STRETCHES, Math.floor((last.getTime() - from) / LENGTHS[each]) + 1);
  const starts = Array.from({ length: many }, (_, nth) => later(new Date(from), nth * LENGTHS[each]));
  return {
    each,
    stretches: starts.map(at => ({ from: at.toISOString(), sent: counted.get(at.getTime()) ?? 0 })),
  };
}
