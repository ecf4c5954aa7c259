import { DAY, later } from '#lib/clock.ts';
import type { Tx } from '#lib/db/index.ts';
import { leaveCart } from './aftermath.ts';
import { extendReservations } from './reservations.ts';
import { lockOrder, moveTo } from './transition.ts';

/** The slowest methods take two weeks to bring the money. */
const KEPT_FOR = 14 * DAY;

/**
 * The buyer has paid by a method that settles days later: the stock is kept, nothing ships, and the cart is emptied
 * so that nobody pays twice. Returns false when the order knows already or has moved on.
 */
export async function markAwaitingFunds(tx: Tx, orderId: string, now: Date): Promise<boolean> {
  const order = await lockOrder(tx, orderId);
  if (!(await moveTo(tx, order, 'awaiting_funds', 'payment under way', now))) return false;
  await extendReservations(tx, orderId, later(now, KEPT_FOR));
  await leaveCart(tx, order);
  return true;
}
