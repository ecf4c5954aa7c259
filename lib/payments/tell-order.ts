import type { Tx } from '#lib/db/index.ts';
import { type ClosedStatus, closeOrder, markPaid, reserveAgain } from '#lib/orders/index.ts';
import { openCase } from '#lib/risk/index.ts';
import { giveBack } from './give-back.ts';
import type { PaymentState } from './model.ts';
import type { Payment } from './queries.ts';

/** Moves the order with its payment, in the same transaction. Repeating it changes nothing. */
export async function tellOrder(tx: Tx, payment: Payment, because: string, now: Date): Promise<void> {
  const { state, riskStatus, orderId } = payment;
  if (state === 'captured') {
    if (riskStatus === 'allowed' || riskStatus === 'approved') await payOrder(tx, payment, because, now);
    // Captured by somebody else before anybody cleared it: the goods stay here until a person has looked.
    else await openCase(tx, { paymentId: payment.id, because: 'captured but not cleared', dueAt: now, now });
    return;
  }
  const closed = closedStatus(state, riskStatus);
  if (closed) await closeOrder(tx, orderId, closed, because, now);
}

/** An order that was closed behind the back of its payment opens again, or its money goes back. */
async function payOrder(tx: Tx, payment: Payment, because: string, now: Date): Promise<void> {
  if (await reserveAgain(tx, payment.orderId, now)) await markPaid(tx, payment.orderId, because, now);
  else await giveBack(tx, payment, payment.amountReceivedMinor, now);
}

function closedStatus(state: PaymentState, riskStatus: Payment['riskStatus']): ClosedStatus | null {
  if (state === 'expired') return 'expired';
  if (state === 'failed') return 'payment_failed';
  if (state === 'blocked') return 'blocked';
  if (state !== 'canceled') return null;
  if (riskStatus === 'blocked') return 'blocked';
  // Without any decision nobody refused it: the buyer left, or the cards did.
  return riskStatus === 'pending' ? 'payment_failed' : 'canceled';
}
