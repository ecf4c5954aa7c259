import { eq, sql } from 'drizzle-orm';
import { statement, type Tx } from '#lib/db/index.ts';
import { print, stock } from './schema.ts';

/**
 * Turns promised pieces into sold ones and gives out their edition numbers, ascending. The numbers follow the
 * print's own count over all sizes and frames; the row lock of its update makes sales of one print queue.
 */
export async function sellStock(tx: Tx, variantId: string, quantity: number): Promise<number[]> {
  const [numbered] = await sell(tx, { variantId, quantity });
  if (!numbered) throw new Error(`no stock of variant ${variantId}`);
  return Array.from({ length: quantity }, (_, index) => numbered.last - quantity + 1 + index);
}

/** The shelf, then the count of the print: one statement. */
const sell = statement(on => {
  const quantity = sql`${sql.placeholder('quantity')}::int`;
  const taken = on.$with('taken').as(
    on
      .update(stock)
      .set({
        onHand: sql`${stock.onHand} - ${quantity}`,
        reserved: sql`${stock.reserved} - ${quantity}`,
        changedAt: sql`now()`,
      })
      .where(eq(stock.variantId, sql.placeholder('variantId')))
      .returning({ variantId: stock.variantId }),
  );
  return on
    .with(taken)
    .update(print)
    .set({ editionSold: sql`${print.editionSold} + ${quantity}` })
    .where(eq(print.id, sql`(select v.print_id from variant v join taken on taken.variant_id = v.id)`))
    .returning({ last: print.editionSold });
});
