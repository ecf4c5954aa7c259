import { and, eq } from 'drizzle-orm';
import { refreshPages, sellStock } from '#lib/catalog/index.ts';
import type { Tx } from '#lib/db/index.ts';
import { leaveCart } from './aftermath.ts';
import { advance } from './model.ts';
import { queueOrderMail } from './order-mail.ts';
import { commit } from './reservations.ts';
import { salesOrderItem } from './schema.ts';
import { lockOrder, moveTo } from './transition.ts';

/**
 * The money of an order is taken: its stock is sold, edition numbers are given out, the receipt is queued once.
 * Returns false and changes nothing when the order is paid already or was closed (late money: `reserveAgain` first).
 */
export async function markPaid(tx: Tx, orderId: string, because: string, now: Date): Promise<boolean> {
  const order = await lockOrder(tx, orderId);
  if (!advance(order.status, 'paid')) return false;
  const sold = await giveEditionNumbers(tx, orderId, now);
  await moveTo(tx, order, 'paid', because, now);
  await queueOrderMail(tx, 'orders.receipt', orderId, now);
  await leaveCart(tx, order);
  await refreshPages(tx, sold);
  return true;
}

async function giveEditionNumbers(tx: Tx, orderId: string, now: Date): Promise<string[]> {
  const sold = await commit(tx, orderId, now);
  for (const { variantId, quantity } of sold) {
    const editionNumbers = await sellStock(tx, variantId, quantity);
    await tx
      .update(salesOrderItem)
      .set({ editionNumbers })
      .where(and(eq(salesOrderItem.orderId, orderId), eq(salesOrderItem.variantId, variantId)));
  }
  return sold.map(({ variantId }) => variantId);
}
