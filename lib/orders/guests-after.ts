import { type SQL, sql } from 'drizzle-orm';
import { salesOrder } from './schema.ts';

/**
 * A query for the orders that guests placed in a stretch of time, in the order of their ids, after one of them: `id`,
 * `email` (as it was written). For a statement of the caller's own. Those of who was forgotten are left out, and those
 * that an account has by now.
 */
export const guestOrdersAfter = (after: string | null, span: { since: Date; until: Date }, most: number): SQL => sql`
  select ${salesOrder.id}, ${salesOrder.email} from ${salesOrder}
  where ${salesOrder.accountId} is null and position('@' in ${salesOrder.email}) > 0
    and ${salesOrder.placedAt} > ${span.since.toISOString()}::timestamptz
    and ${salesOrder.placedAt} <= ${span.until.toISOString()}::timestamptz
    ${after ? sql`and ${salesOrder.id} > ${after}::uuid` : sql``}
  order by ${salesOrder.id} limit ${most}`;
