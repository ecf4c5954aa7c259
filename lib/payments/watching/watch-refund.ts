import type { Tx } from '#lib/db/index.ts';
import { refundsOfBuyer } from '#lib/risk/index.ts';
import type { Payment } from '../queries.ts';
import { watchPayment } from './watch-payment.ts';

/** Money of a payment went back, whoever sent it: looks at how much goes back to its buyer. The refund is noted already. */
export async function watchRefund(tx: Tx, payment: Payment, attemptId: string, now: Date): Promise<void> {
  const refunds = await refundsOfBuyer(tx, attemptId, now);
  await watchPayment(tx, payment, { happened: 'refund', refunds }, now);
}
