import { sql } from 'drizzle-orm';
import { DAY, later } from '#lib/clock.ts';
import { db } from '#lib/db/index.ts';
import { countOf, type Monitor } from './monitor.ts';

/** Refunds whose money came back to us: a buyer still waits for it. */
export const refundsFailed: Monitor = {
  id: 'refunds-failed',
  title: 'Refunds arrive',
  trouble: 'above',
  thresholds: { warn: 0 },
  async measure(now) {
    const [row] = await db().execute<{ times: number; since: string | null }>(sql`
      select count(*)::int as times, min(settled_at) as since from refund
      where status = 'failed' and settled_at >= ${later(now, -7 * DAY).toISOString()}`);
    const value = row?.times ?? 0;
    const since = row?.since ? new Date(row.since) : null;
    return { value, since, says: `${countOf(value, 'refund')} failed in the last seven days.` };
  },
};
