import { sql } from 'drizzle-orm';
import { DAY, later } from '#lib/clock.ts';
import { db } from '#lib/db/index.ts';

const SOON = 5 * DAY;

/** What is due within days wants somebody now: after the day it is too late to take more time, too. */
export const requestsDue = {
  id: 'requests-due',
  title: 'No request about data is about to be overdue',
  trouble: 'above' as const,
  thresholds: { warn: 0 },
  async measure(now: Date) {
    const [row] = await db().execute<{ times: number }>(sql`
      select count(*)::int as times from privacy_request where closed_at is null and status <> 'cooling_off'
        and coalesce(extended_until, due_at) >= ${now.toISOString()}::timestamptz
        and coalesce(extended_until, due_at) < ${later(now, SOON).toISOString()}::timestamptz`);
    const value = row?.times ?? 0;
    return {
      value,
      says: value === 0 ? 'Nothing is due within five days.' : `${value} to be answered within five days.`,
    };
  },
};
