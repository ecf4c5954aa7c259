import { config } from '#lib/config/index.ts';
import type { Tx } from '#lib/db/index.ts';
import { queueMail } from '#lib/mail/index.ts';
import { orderNumbers } from '#lib/orders/index.ts';
import type { Payment } from '../queries.ts';

/** `occasion` names it: the same is told once. `says` holds a sentence a paragraph, and nothing about the buyer. */
export type Concern = { occasion: string; title: string; says: readonly string[]; now: Date };

/** Writes to the house that a payment needs a person, in the transaction that noticed. False when that was told before. */
export async function tellStaff(tx: Tx, payment: Payment, { occasion, title, says, now }: Concern): Promise<boolean> {
  const numbers = await orderNumbers(tx, [payment.orderId]);
  const number = numbers.get(payment.orderId) ?? '';
  return queueMail(tx, {
    dedupeKey: `payments.concern:${occasion}`,
    template: 'payments.concern',
    to: config().mail.support,
    data: { paymentId: payment.id, orderNumber: number, title, says: [...says], at: now.toISOString() },
  });
}
