import { sql } from 'drizzle-orm';
import { DAY } from '#lib/clock.ts';
import { db } from '#lib/db/index.ts';
import type { Monitor } from './monitor.ts';

/** How long the oldest refund has been under way, in days: card refunds take hours, and some banks days. */
export const refundsWaiting: Monitor = {
  id: 'refunds-waiting',
  title: 'Refunds come to an end',
  trouble: 'above',
  thresholds: { warn: 7 },
  async measure(now) {
    const [row] = await db().execute<{ oldest: string | null }>(sql`
      select min(requested_at) as oldest from refund where status in ('requested', 'pending', 'requires_action')`);
    if (!row?.oldest) return { value: null, says: 'No refund is under way.' };
    const since = new Date(row.oldest);
    const value = Math.floor((now.getTime() - since.getTime()) / DAY);
    return { value, since, says: `The oldest refund under way was asked for ${value} days ago.` };
  },
};
