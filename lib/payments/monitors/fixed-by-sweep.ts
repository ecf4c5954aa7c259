import { sql } from 'drizzle-orm';
import { DAY, later } from '#lib/clock.ts';
import { db } from '#lib/db/index.ts';
import type { Monitor } from './monitor.ts';

/** Fewer than this are chance. */
const ENOUGH = 3;

/** Payments that the sweep moved on, because no webhook had: beyond a few, the endpoint at Stripe is broken. */
export const fixedBySweep: Monitor = {
  id: 'fixed-by-sweep',
  title: 'Webhooks come',
  trouble: 'above',
  thresholds: { warn: 1 },
  async measure(now) {
    const [row] = await db().execute<{ swept: number; all: number }>(sql`
      select count(distinct payment_id) filter (where because = 'sweep')::int as swept,
        count(distinct payment_id)::int as all
      from payment_transition
      where at >= ${later(now, -DAY).toISOString()}
        and "to" in ('authorized', 'held', 'captured', 'partially_refunded', 'refunded', 'expired')`);
    if (!row?.all) return { value: null, says: 'No payment moved in the last 24 hours.' };
    const value = row.swept < ENOUGH ? 0 : Math.round((1000 * row.swept) / row.all) / 10;
    return {
      value,
      says: `The sweep, and no webhook, moved ${row.swept} of ${row.all} payments of the last 24 hours.`,
    };
  },
};
