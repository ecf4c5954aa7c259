import { sql } from 'drizzle-orm';
import { db } from '#lib/db/index.ts';
import { countOf, type Monitor } from './monitor.ts';

/** Payments that stand still because what Stripe holds is not what we asked for. */
export const needsReconcile: Monitor = {
  id: 'needs-reconcile',
  title: 'No payment waits for a person to reconcile it',
  trouble: 'above',
  thresholds: { warn: 0 },
  async measure() {
    const [row] = await db().execute<{ times: number; since: string | null }>(sql`
      select count(*)::int as times, min(changed_at) as since from payment where needs_reconcile_because is not null`);
    const value = row?.times ?? 0;
    const since = row?.since ? new Date(row.since) : null;
    return { value, since, says: `${countOf(value, 'payment')} differ from what we asked Stripe for.` };
  },
};
