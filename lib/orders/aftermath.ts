import { asc, eq } from 'drizzle-orm';
import type { Tx } from '#lib/db/index.ts';
import { enqueue } from '#lib/jobs/index.ts';
import { salesOrderItem } from './schema.ts';
import type { OrderRow } from './transition.ts';

/** What was bought need not stay in the cart. The checkout owns the job; it acts once per order. */
export const leaveCart = (tx: Tx, order: OrderRow): Promise<void> =>
  enqueue(tx, 'checkout.clear-cart', { cartId: order.cartId, orderId: order.id }, { key: `clear-cart:${order.id}` });

/** The pages of the order's prints tell the stock; have them drawn again. */
export async function refreshPages(tx: Tx, orderId: string): Promise<void> {
  const rows = await tx
    .selectDistinct({ slug: salesOrderItem.slug })
    .from(salesOrderItem)
    .where(eq(salesOrderItem.orderId, orderId))
    .orderBy(asc(salesOrderItem.slug));
  for (const { slug } of rows) await enqueue(tx, 'catalog.refresh', { slug }, { key: `catalog.refresh:${slug}` });
}
