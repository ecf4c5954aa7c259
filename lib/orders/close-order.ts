import { refreshPages } from '#lib/catalog/index.ts';
import type { Tx } from '#lib/db/index.ts';
import type { ClosedStatus, OrderStatus } from './model.ts';
import { type OrderMailName, queueOrderMail } from './order-mail.ts';
import { release } from './reservations.ts';
import { lockOrder, moveTo } from './transition.ts';

/**
 * Ends an order that was not paid and gives its stock back, once. A buyer who was promised an answer gets one by
 * mail: after a review, when an authorization lapsed, and when money that was under way will not come. Returns
 * false when the order is paid or closed already.
 */
export async function closeOrder(
  tx: Tx,
  orderId: string,
  status: ClosedStatus,
  because: string,
  now: Date,
): Promise<boolean> {
  const order = await lockOrder(tx, orderId);
  if (!(await moveTo(tx, order, status, because, now))) return false;
  const returned = await release(tx, orderId, now);
  const mail = mailFor(order.status, status);
  if (mail) await queueOrderMail(tx, mail, orderId, now);
  await refreshPages(tx, returned);
  return true;
}

function mailFor(from: OrderStatus, to: ClosedStatus): OrderMailName | null {
  if (to === 'expired') return 'orders.expired';
  if (from === 'awaiting_funds') return 'orders.payment-failed';
  return from === 'payment_review' ? 'orders.not-accepted' : null;
}
