import { config } from '#lib/config/index.ts';
import type { Tx } from '#lib/db/index.ts';
import { formatMoney } from '#lib/money.ts';
import { orderNumbers } from '#lib/orders/index.ts';
import type { Decision } from './decide-hold.ts';
import { findPayment } from './queries.ts';

/** What a second person approves when a held payment is large, or null when one person may release it. */
export async function largeRelease(tx: Tx, { paymentId, reason }: Decision): Promise<string | null> {
  const payment = await findPayment(tx, paymentId);
  if (!payment || payment.amountMinor <= config().fourEyes.releaseMinor) return null;
  const { amountMinor: minor, currency, orderId } = payment;
  const number = (await orderNumbers(tx, [orderId])).get(orderId) ?? '';
  return `Release order ${number} and charge ${formatMoney({ minor, currency })}. ${reason}`;
}
