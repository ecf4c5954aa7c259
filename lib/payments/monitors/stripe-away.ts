import { sql } from 'drizzle-orm';
import { db } from '#lib/db/index.ts';
import type { Monitor } from './monitor.ts';

/** Whether the breaker is open: no card can be charged. */
export const stripeAway: Monitor = {
  id: 'stripe-away',
  title: 'Payments are possible',
  trouble: 'above',
  thresholds: { page: 0 },
  async measure() {
    const [row] = await db().execute<{ failed: string; because: string }>(sql`
      select failed_at as failed, because from circuit_breaker where name = 'stripe' and open_until is not null`);
    if (!row) return { value: 0, says: 'Stripe answers.' };
    return { value: 1, since: new Date(row.failed), says: `Stripe is not asked at the moment: ${row.because}.` };
  },
};
