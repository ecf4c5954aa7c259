import type { Tx } from '#lib/db/index.ts';
import { leaveCart } from './aftermath.ts';
import { tellInReview } from './order-mail.ts';
import { extendReservations } from './reservations.ts';
import { lockOrder, moveTo } from './transition.ts';

/**
 * The payment is authorized and a person must look at it: the stock is kept until `reviewDeadline` and the buyer
 * is told by mail, once. Returns false when the order is in review already or has moved on.
 */
export async function markInReview(tx: Tx, orderId: string, reviewDeadline: Date, now: Date): Promise<boolean> {
  const order = await lockOrder(tx, orderId);
  if (!(await moveTo(tx, order, 'payment_review', 'payment held', now))) return false;
  await extendReservations(tx, orderId, reviewDeadline);
  await tellInReview(tx, orderId, reviewDeadline, now);
  await leaveCart(tx, order);
  return true;
}
