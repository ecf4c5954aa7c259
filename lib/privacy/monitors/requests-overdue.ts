import { sql } from 'drizzle-orm';
import { db } from '#lib/db/index.ts';

/** Nobody waits longer than the law allows for an answer about their data. */
export const requestsOverdue = {
  id: 'requests-overdue',
  title: 'Requests about data are answered in time',
  trouble: 'above' as const,
  thresholds: { page: 0 },
  async measure(now: Date) {
    const [row] = await db().execute<{ times: number; since: string | null }>(sql`
      select count(*)::int as times, min(coalesce(extended_until, due_at))::text as since from privacy_request
      where closed_at is null and coalesce(extended_until, due_at) < ${now.toISOString()}::timestamptz`);
    const value = row?.times ?? 0;
    const since = row?.since ? new Date(row.since) : null;
    return {
      value,
      since,
      says: value === 0 ? 'No request is overdue.' : `${value} should have been answered by now.`,
    };
  },
};
