import { eq } from 'drizzle-orm';
import type { Tx } from '#lib/db/index.ts';
import { keyFor } from '#lib/keyring/index.ts';
import { sealedAddress, shipTo } from './address.ts';
import { salesOrder } from './schema.ts';

/**
 * Puts the address of an order under a key of the order's own: for one that is held when its buyer is forgotten, so that
 * the buyer's key can be destroyed all the same. Safe to run twice.
 */
export async function setApart(tx: Tx, orderId: string): Promise<void> {
  const mine = eq(salesOrder.id, orderId);
  const [order] = await tx.select({ shipTo }).from(salesOrder).where(mine).for('update');
  const key = order && (await keyFor(tx, { order: orderId }));
  if (!key) return;
  await tx
    .update(salesOrder)
    .set({ shipTo: sealedAddress(key, orderId, order.shipTo) })
    .where(mine);
}
