import { and, eq, sql } from 'drizzle-orm';
import { refreshPages, sellStock } from '#lib/catalog/index.ts';
import { slot, statement, type Tx } from '#lib/db/index.ts';
import { leaveCart } from './aftermath.ts';
import type { OrderMoney } from './follow-money.ts';
import { advance } from './model.ts';
import { queueMailOf } from './order-mail.ts';
import { linesOf } from './queries.ts';
import { commit } from './reservations.ts';
import { salesOrderItem } from './schema.ts';
import { lockOrder, moveTo } from './transition.ts';

/**
 * The money of an order is taken: its stock is sold, edition numbers are given out, the receipt is queued once. `money`
 * is written with it, because the receipt tells it. Returns false and changes nothing when the order is paid already or
 * was closed (late money: `reserveAgain` first).
 */
export async function markPaid(
  tx: Tx,
  orderId: string,
  because: string,
  now: Date,
  money: OrderMoney | Record<string, never> = {},
): Promise<boolean> {
  const order = await lockOrder(tx, orderId);
  if (!advance(order.status, 'paid')) return false;
  const [numbers, lines] = await Promise.all([giveEditionNumbers(tx, orderId, now), linesOf(tx, orderId)]);
  const numbered = lines.map(line => ({ ...line, editionNumbers: numbers.get(line.variantId) ?? line.editionNumbers }));
  await Promise.all([
    moveTo(tx, order, 'paid', because, now, money),
    queueMailOf(tx, 'orders.receipt', { order: { ...order, ...money }, lines: numbered }, now),
    leaveCart(tx, order),
  ]);
  await refreshPages(tx, [...numbers.keys()]);
  return true;
}

async function giveEditionNumbers(tx: Tx, orderId: string, now: Date): Promise<ReadonlyMap<string, number[]>> {
  const given = new Map<string, number[]>();
  for (const { variantId, quantity } of await commit(tx, orderId, now)) {
    const editionNumbers = await sellStock(tx, variantId, quantity);
    await numbered(tx, { orderId, variantId, editionNumbers });
    given.set(variantId, editionNumbers);
  }
  return given;
}

const numbered = statement(on =>
  on
    .update(salesOrderItem)
    .set({ editionNumbers: slot(salesOrderItem.editionNumbers, 'editionNumbers') })
    .where(
      and(
        eq(salesOrderItem.orderId, sql.placeholder('orderId')),
        eq(salesOrderItem.variantId, sql.placeholder('variantId')),
      ),
    ),
);
