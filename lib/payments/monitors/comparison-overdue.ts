import { sql } from 'drizzle-orm';
import { HOUR } from '#lib/clock.ts';
import { db } from '#lib/db/index.ts';
import type { Monitor } from './monitor.ts';

/** The nightly comparison with Stripe must have ended: a monitor that nothing feeds is always content. */
export const comparisonOverdue: Monitor = {
  id: 'comparison-overdue',
  title: 'The nightly comparison with Stripe ran',
  trouble: 'above',
  thresholds: { warn: 30 },
  async measure(now) {
    const [row] = await db().execute<{ started: string; finished: string | null }>(sql`
      select started_at as started, finished_at as finished from reconciliation_run order by started_at desc limit 1`);
    if (!row) return { value: null, says: 'No comparison has run yet.' };
    const since = new Date(row.started);
    const value = Math.max(0, Math.floor((now.getTime() - since.getTime()) / HOUR));
    return {
      value,
      since,
      says: `The last comparison began ${value} hours ago${row.finished ? '' : ' and has not ended'}.`,
    };
  },
};
