import { and, eq, sql } from 'drizzle-orm';
import { statement, type Tx } from '#lib/db/index.ts';
import { stock } from './schema.ts';

/**
 * Promises `quantity` pieces to an order. One conditional update, so that two buyers cannot get the last piece;
 * false when there are not enough. Callers with several variants take them in ascending id order, against deadlock.
 */
export async function takeStock(tx: Tx, variantId: string, quantity: number): Promise<boolean> {
  return (await take(tx, { variantId, quantity })).length === 1;
}

const take = statement(on => {
  const quantity = sql`${sql.placeholder('quantity')}::int`;
  return on
    .update(stock)
    .set({ reserved: sql`${stock.reserved} + ${quantity}`, changedAt: sql`now()` })
    .where(
      and(eq(stock.variantId, sql.placeholder('variantId')), sql`${stock.onHand} - ${stock.reserved} >= ${quantity}`),
    )
    .returning({ variantId: stock.variantId });
});
