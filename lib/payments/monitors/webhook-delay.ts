import { sql } from 'drizzle-orm';
import { later, MINUTE } from '#lib/clock.ts';
import { db } from '#lib/db/index.ts';
import type { Monitor } from './monitor.ts';

/** How long an event waits from its receipt until everything it led to is committed. */
export const webhookDelay: Monitor = {
  id: 'webhook-delay',
  title: 'Webhooks are worked on in time',
  trouble: 'above',
  thresholds: { warn: 60 },
  async measure(now) {
    const from = later(now, -15 * MINUTE).toISOString();
    const [row] = await db().execute<{ seconds: number | null; events: number }>(sql`
      select count(*)::int as events, percentile_disc(0.95) within group (
        order by extract(epoch from coalesce(processed_at, ${now.toISOString()}::timestamptz) - received_at)
      )::float8 as seconds
      from stripe_event where received_at >= ${from}`);
    if (!row?.events || row.seconds === null) return { value: null, says: 'No event came in the last 15 minutes.' };
    const value = Math.max(0, Math.round(row.seconds));
    return { value, says: `95 % of the events of the last 15 minutes were done within ${value} s.` };
  },
};
