import { and, eq, isNull, sql } from 'drizzle-orm';
import { slot, statement, type Tx } from '#lib/db/index.ts';
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
  const taken = await take(tx, { orderId, now });
  return taken.length === 0 ? null : taken;
}

const take = statement(on => {
  const orderId = sql.placeholder('orderId');
  const marked = on.$with('marked').as(
    on
      .update(salesOrder)
      .set({ cartClearedAt: slot(salesOrder.cartClearedAt, 'now') })
      .where(and(eq(salesOrder.id, orderId), isNull(salesOrder.cartClearedAt)))
      .returning({ id: salesOrder.id }),
  );
  return on
    .with(marked)
    .select({ variantId: salesOrderItem.variantId, quantity: salesOrderItem.quantity })
    .from(salesOrderItem)
    .innerJoin(marked, eq(salesOrderItem.orderId, marked.id));
});
