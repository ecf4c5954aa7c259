import { and, eq, gt, ne, notInArray } from 'drizzle-orm';
import { returnStock, takeStock } from '#lib/catalog/index.ts';
import { later } from '#lib/clock.ts';
import type { Tx } from '#lib/db/index.ts';
import { RESERVED_FOR } from './create-order.ts';
import { CLOSED_STATUSES, isClosed } from './model.ts';
import { inTurn } from './queries.ts';
import { reservationsOf } from './reservations.ts';
import { inventoryReservation, salesOrder } from './schema.ts';
import { lockOrder, type OrderRow, recordTransition } from './transition.ts';

/**
 * Money came for an order that was closed meanwhile: opens it once more if its stock can still be had. Returns
 * false, with nothing changed, when a print is gone or the same cart has since been ordered again; the money must
 * then go back. True also when the order is open.
 */
export async function reserveAgain(tx: Tx, orderId: string, now: Date): Promise<boolean> {
  const order = await lockOrder(tx, orderId);
  if (!isClosed(order.status)) return true;
  if (await orderedAgain(tx, order)) return false;
  if (!(await takeEveryLine(tx, orderId))) return false;
  const again = { releasedAt: null, expiresAt: later(now, RESERVED_FOR) };
  await tx.update(inventoryReservation).set(again).where(eq(inventoryReservation.orderId, orderId));
  await tx.update(salesOrder).set({ status: 'pending_payment', closedAt: null }).where(eq(salesOrder.id, orderId));
  await recordTransition(tx, orderId, order.status, 'pending_payment', 'late money, stock reserved again', now);
  return true;
}

const turnOf = ({ number }: OrderRow): number => Number(number.split('-')[2]);

async function orderedAgain(tx: Tx, order: OrderRow): Promise<boolean> {
  const rows = await tx
    .select({ id: salesOrder.id })
    .from(salesOrder)
    .where(
      and(
        eq(salesOrder.cartId, order.cartId),
        ne(salesOrder.id, order.id),
        gt(inTurn, turnOf(order)),
        notInArray(salesOrder.status, [...CLOSED_STATUSES]),
      ),
    )
    .limit(1);
  return rows.length > 0;
}

/** All or nothing, without throwing: the caller's transaction goes on either way. */
async function takeEveryLine(tx: Tx, orderId: string): Promise<boolean> {
  const taken: { variantId: string; quantity: number }[] = [];
  for (const line of await reservationsOf(tx, orderId)) {
    if (await takeStock(tx, line.variantId, line.quantity)) taken.push(line);
    else {
      for (const { variantId, quantity } of taken) await returnStock(tx, variantId, quantity);
      return false;
    }
  }
  return true;
}
