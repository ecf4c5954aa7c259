import { sql } from 'drizzle-orm';
import { MINUTE } from '#lib/clock.ts';
import { db } from '#lib/db/index.ts';
import type { Monitor } from './monitor.ts';

/** How old the oldest event is that nobody has worked on: the worker stands still, or Stripe does not answer. */
export const webhookBacklog: Monitor = {
  id: 'webhook-backlog',
  title: 'No webhook is left lying',
  trouble: 'above',
  thresholds: { page: 5 },
  async measure(now) {
    const [row] = await db().execute<{ oldest: string | null }>(
      sql`select min(received_at) as oldest from stripe_event where processed_at is null`,
    );
    if (!row?.oldest) return { value: null, says: 'No event waits.' };
    const since = new Date(row.oldest);
    const value = Math.max(0, Math.floor((now.getTime() - since.getTime()) / MINUTE));
    return { value, since, says: `The oldest event that waits came ${value} minutes ago.` };
  },
};
