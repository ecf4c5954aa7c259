import { and, eq, sql } from 'drizzle-orm';
import type { Tx } from '#lib/db/index.ts';
import { stock } from './schema.ts';

/**
 * Promises `quantity` pieces to an order. One conditional update, so that two buyers cannot get the last piece;
 * false when there are not enough. Callers with several variants take them in ascending id order, against deadlock.
 */
export async function takeStock(tx: Tx, variantId: string, quantity: number): Promise<boolean> {
  const taken = await tx
    .update(stock)
    .set({ reserved: sql`${stock.reserved} + ${quantity}`, changedAt: sql`now()` })
    .where(and(eq(stock.variantId, variantId), sql`${stock.onHand} - ${stock.reserved} >= ${quantity}`))
    .returning({ variantId: stock.variantId });
  return taken.length === 1;
}
