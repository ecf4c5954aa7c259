import { and, desc, eq, inArray, isNull, lt, notInArray, sql } from 'drizzle-orm';
import { db, type Tx } from '#lib/db/index.ts';
import { isId } from '#lib/id.ts';
import { type AccountOrder, UNDER_WAY_STATUSES } from './model.ts';
import { orderLink } from './order-link.ts';
import { salesOrder, salesOrderItem } from './schema.ts';

const A_PAGE = 20;

/**
 * The orders of an account, latest first, twenty at a time: those after `after`, the id of the last one seen. `next` is
 * null on the last page.
 */
export async function ordersOfAccount(
  accountId: string,
  after: string | null,
  now: Date,
): Promise<{ orders: AccountOrder[]; next: string | null }> {
  const theirs = eq(salesOrder.accountId, accountId);
  const rows = await db()
    .select()
    .from(salesOrder)
    .where(after && isId(after) ? and(theirs, lt(salesOrder.id, after)) : theirs)
    .orderBy(desc(salesOrder.id))
    .limit(A_PAGE + 1);
  const page = rows.slice(0, A_PAGE);
  const items = await itemsOf(page.map(({ id }) => id));
  const orders = page.map(({ id, number, status, placedAt, currency, totalMinor }) => ({
    ...{ number, status, currency, totalMinor },
    placedAt: placedAt.toISOString(),
    href: new URL(orderLink(id, now)).pathname,
    prints: items.filter(({ orderId }) => orderId === id).map(({ title, quantity }) => ({ title, quantity })),
  }));
  return { orders, next: rows.length > A_PAGE ? (page.at(-1)?.id ?? null) : null };
}

const itemsOf = (orderIds: string[]) =>
  orderIds.length === 0
    ? []
    : db()
        .select({ orderId: salesOrderItem.orderId, title: salesOrderItem.title, quantity: salesOrderItem.quantity })
        .from(salesOrderItem)
        .where(inArray(salesOrderItem.orderId, orderIds))
        .orderBy(salesOrderItem.position);

/**
 * Gives an account the orders that were placed without one under `email`, which its owner has proved. One that is being
 * paid for just now stays with its buyer's cart until that is over. Answers how many.
 */
export async function claimOrders(tx: Tx, { accountId, email }: { accountId: string; email: string }): Promise<number> {
  const claimed = await tx
    .update(salesOrder)
    .set({ accountId })
    .where(
      and(
        sql`lower(${salesOrder.email}) = ${email.toLowerCase()}`,
        isNull(salesOrder.accountId),
        notInArray(salesOrder.status, [...UNDER_WAY_STATUSES]),
      ),
    )
    .returning({ id: salesOrder.id });
  return claimed.length;
}
