import { eq, sql } from 'drizzle-orm';
import type { Tx } from '#lib/db/index.ts';
import { print, stock, variant } from './schema.ts';

/**
 * Turns promised pieces into sold ones and gives out their edition numbers, ascending. The numbers follow the
 * print's own count over all sizes and frames; the row lock of its update makes sales of one print queue.
 */
export async function sellStock(tx: Tx, variantId: string, quantity: number): Promise<number[]> {
  const [sold] = await tx
    .update(stock)
    .set({
      onHand: sql`${stock.onHand} - ${quantity}`,
      reserved: sql`${stock.reserved} - ${quantity}`,
      changedAt: sql`now()`,
    })
    .where(eq(stock.variantId, variantId))
    .returning({ variantId: stock.variantId });
  const [numbered] = await tx
    .update(print)
    .set({ editionSold: sql`${print.editionSold} + ${quantity}` })
    .where(eq(print.id, sql`(select ${variant.printId} from ${variant} where ${variant.id} = ${variantId})`))
    .returning({ last: print.editionSold });
  if (!sold || !numbered) throw new Error(`no stock of variant ${variantId}`);
  return Array.from({ length: quantity }, (_, index) => numbered.last - quantity + 1 + index);
}
