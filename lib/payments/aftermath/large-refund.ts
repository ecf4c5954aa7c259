import { config } from '#lib/config/index.ts';
import type { Tx } from '#lib/db/index.ts';
import { formatMoney } from '#lib/money.ts';
import { orderNumbers } from '#lib/orders/index.ts';
import { findPayment } from '../queries.ts';
import { claimedMinor } from './refundable.ts';

type Wanted = { paymentId: string; amountMinor: number; note: string };

/**
 * What a second person approves when a refund is large, or null when one is enough. Everything that was sent back of
 * the payment before counts along, so that no large refund becomes a few small ones.
 */
export async function largeRefund(tx: Tx, { paymentId, amountMinor, note }: Wanted): Promise<string | null> {
  const payment = await findPayment(tx, paymentId);
  if (!payment) return null;
  const together = amountMinor + (await claimedMinor(tx, paymentId));
  if (together <= config().fourEyes.refundMinor) return null;
  const { currency, orderId } = payment;
  const number = (await orderNumbers(tx, [orderId])).get(orderId) ?? '';
  const before = together > amountMinor ? `, ${formatMoney({ minor: together, currency })} with what went before` : '';
  return `Send ${formatMoney({ minor: amountMinor, currency })} of order ${number} back${before}. ${note}`;
}
