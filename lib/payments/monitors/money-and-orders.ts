import { sql } from 'drizzle-orm';
import { db } from '#lib/db/index.ts';
import { MONEY_KINDS } from '../reconciliation/model.ts';
import { countOf, type Monitor } from './monitor.ts';

/** Money without an order, or an order without money: what the comparison with Stripe found and nobody has explained. */
export const moneyAndOrders: Monitor = {
  id: 'money-and-orders',
  title: 'Each paid order has its money, and all money its order',
  trouble: 'above',
  thresholds: { page: 0 },
  async measure() {
    const kinds = sql.join(
      MONEY_KINDS.map(kind => sql`${kind}`),
      sql`, `,
    );
    const [row] = await db().execute<{ times: number; since: string | null }>(sql`
      select count(*)::int as times, min(found_at) as since from reconciliation_difference
      where gone_at is null and explained_at is null and kind in (${kinds})`);
    const value = row?.times ?? 0;
    const since = row?.since ? new Date(row.since) : null;
    return { value, since, says: `${countOf(value, 'sum')} of money without an order or order without money.` };
  },
};
