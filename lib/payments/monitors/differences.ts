import { sql } from 'drizzle-orm';
import { db } from '#lib/db/index.ts';
import { countOf, type Monitor } from './monitor.ts';

/** What else the comparison with Stripe found and nobody has explained. */
export const differences: Monitor = {
  id: 'differences',
  title: 'Our books equal Stripe’s',
  trouble: 'above',
  thresholds: { warn: 0 },
  async measure() {
    const [row] = await db().execute<{ times: number; since: string | null }>(sql`
      select count(*)::int as times, min(found_at) as since from reconciliation_difference
      where gone_at is null and explained_at is null`);
    const value = row?.times ?? 0;
    const since = row?.since ? new Date(row.since) : null;
    return { value, since, says: `${countOf(value, 'difference')} from Stripe’s books wait for an explanation.` };
  },
};
