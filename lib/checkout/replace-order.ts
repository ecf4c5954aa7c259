import type { Tx } from '#lib/db/index.ts';
import { closeOrder } from '#lib/orders/index.ts';
import { abandonPayment, paymentOfOrder } from '#lib/payments/index.ts';

const BECAUSE = 'replaced by a newer order of the same cart';

/**
 * Ends the order of a cart that was changed since, so that its stock is free for the new one. Its payment is
 * abandoned only after Stripe was asked (`asked`) and while it still waits for a card; otherwise nothing is written
 * and the id of the payment to ask about comes back. Money that comes late all the same goes back to the buyer.
 */
export async function replaceOrder(
  tx: Tx,
  orderId: string,
  asked: ReadonlySet<string>,
  now: Date,
): Promise<string | null> {
  const payment = await paymentOfOrder(orderId, tx);
  if (payment && !asked.has(payment.paymentId)) return payment.paymentId;
  if (payment && !(await abandonPayment(tx, payment.paymentId, BECAUSE, now))) return payment.paymentId;
  await closeOrder(tx, orderId, 'canceled', BECAUSE, now);
  return null;
}
