import { sql } from 'drizzle-orm';
import { DAY, later } from '#lib/clock.ts';
import { db } from '#lib/db/index.ts';
import type { InboxFigures } from '../model.ts';

/** Counts what is open, and how quickly was answered in the last 30 days: two ranges of indexes. */
export async function inboxFigures(now: Date): Promise<InboxFigures> {
  const [row] = await db().execute<InboxFigures>(sql`
    with waits as (select answer_by, assignee from support_ticket where state = 'open'),
    lately as (select opened_at, first_answered_at from support_ticket where opened_at > ${later(now, -30 * DAY).toISOString()})
    select (select count(*)::int from waits) as open,
      (select count(*)::int from waits where answer_by < ${now.toISOString()}) as overdue,
      (select count(*)::int from waits where assignee is null) as unassigned,
      (select count(*)::int from lately) as asked,
      (select (percentile_cont(0.5) within group (order by extract(epoch from first_answered_at - opened_at)) / 60)::int
        from lately where first_answered_at is not null) as "medianMinutes"`);
  return row ?? { open: 0, overdue: 0, unassigned: 0, asked: 0, medianMinutes: null };
}
