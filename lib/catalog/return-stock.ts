import { eq, sql } from 'drizzle-orm';
import type { Tx } from '#lib/db/index.ts';
import { stock } from './schema.ts';

/** Takes back a promise that `takeStock` made. Postgres refuses to return more than was promised. */
export async function returnStock(tx: Tx, variantId: string, quantity: number): Promise<void> {
  await tx
    .update(stock)
    .set({ reserved: sql`${stock.reserved} - ${quantity}`, changedAt: sql`now()` })
    .where(eq(stock.variantId, variantId));
}
