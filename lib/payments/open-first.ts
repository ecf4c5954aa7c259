import { slot, slots, statement, type Tx } from '#lib/db/index.ts';
import { adding, ForeignAttempt, newAttempt, type WantedAttempt } from './open-attempt.ts';
import { firstTransition, newPayment, type WantedPayment } from './open-payment.ts';
import { payment, paymentTransition } from './schema.ts';

/**
 * `openPayment` and `openAttempt` in one statement, for an order that was written in this very transaction: it can have
 * no payment yet, and what it has reserved has just been reserved. Throws ForeignAttempt when id or token of the press
 * are known from elsewhere, and RangeError for an amount that Stripe does not take.
 */
export async function openFirst(
  tx: Tx,
  wanted: WantedPayment & Omit<WantedAttempt, 'paymentId'>,
): Promise<{ paymentId: string }> {
  const row = newPayment(wanted);
  const press = newAttempt({ ...wanted, paymentId: row.id });
  const { from, to, because } = firstTransition(row);
  const added = await open(tx, { ...row, ...press, placed: row.id, from, to, because });
  if (added.length === 0) throw new ForeignAttempt();
  return { paymentId: row.id };
}

const open = statement(on => {
  const keys = [
    ...(['orderId', 'state', 'riskStatus', 'amountMinor', 'currency', 'stripeCustomerId'] as const),
    ...(['createdAt', 'changedAt', 'sweepAt'] as const),
  ];
  const row = { id: slot(payment.id, 'placed'), ...slots(payment, keys) };
  const { paymentId, at } = paymentTransition;
  const line = {
    paymentId: slot(paymentId, 'placed'),
    ...slots(paymentTransition, ['from', 'to', 'because']),
    at: slot(at, 'createdAt'),
  };
  const placed = on.$with('placed').as(on.insert(payment).values(row).returning({ id: payment.id }));
  const told = on.$with('told').as(on.insert(paymentTransition).values(line).returning({ seq: paymentTransition.seq }));
  return adding(on.with(placed, told));
});
