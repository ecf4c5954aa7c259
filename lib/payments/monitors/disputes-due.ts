import { sql } from 'drizzle-orm';
import { HOUR, later } from '#lib/clock.ts';
import { db } from '#lib/db/index.ts';
import { countOf, type Monitor } from './monitor.ts';

/** Disputes that will be lost by silence: how long until the first of them, in hours. */
export const disputesDue: Monitor = {
  id: 'disputes-due',
  title: 'Each dispute is answered in time',
  trouble: 'below',
  thresholds: { warn: 72, page: 24 },
  async measure(now) {
    const [row] = await db().execute<{ first: string | null; times: number }>(sql`
      select min(due_by) as first, count(*)::int as times from dispute
      where closed_at is null and due_by < ${later(now, 72 * HOUR).toISOString()} and due_by > ${now.toISOString()}
        and submissions = 0 and status in ('needs_response', 'warning_needs_response', 'appeal_needs_response')`);
    if (!row?.first) return { value: null, says: 'No dispute is due within three days without evidence.' };
    const value = Math.round((new Date(row.first).getTime() - now.getTime()) / HOUR);
    return { value, says: `${countOf(row.times, 'dispute')} without evidence, the first due in ${value} hours.` };
  },
};
