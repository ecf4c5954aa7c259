import { and, eq, isNull } from 'drizzle-orm';
import type { Tx } from '#lib/db/index.ts';
import { salesOrder, salesOrderItem } from './schema.ts';

/**
 * Marks that the lines of an order leave its cart, and returns them. Null when they have left before: a job that
 * runs late or twice must not take out what the buyer has put in since.
 */
export async function takeCartLines(
  tx: Tx,
  orderId: string,
  now: Date,
): Promise<{ variantId: string; quantity: number }[] | null> {
  const marked = await tx
    .update(salesOrder)
    .set({ cartClearedAt: now })
    .where(and(eq(salesOrder.id, orderId), isNull(salesOrder.cartClearedAt)))
    .returning({ id: salesOrder.id });
  if (marked.length === 0) return null;
  return tx
    .select({ variantId: salesOrderItem.variantId, quantity: salesOrderItem.quantity })
    .from(salesOrderItem)
    .where(eq(salesOrderItem.orderId, orderId));
}
