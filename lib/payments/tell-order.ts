import type { Tx } from '#lib/db/index.ts';
import {
  type ClosedStatus,
  closeOrder,
  followMoney,
  type MoneyStanding,
  markAwaitingFunds,
  markPaid,
  noteLateMoney,
  noteMoney,
  type OrderMoney,
  reserveAgain,
} from '#lib/orders/index.ts';
import { disputeStanding } from './aftermath/queries.ts';
import { giveBack } from './give-back.ts';
import { isCaptured, type PaymentState } from './model.ts';
import { openCaseOn } from './open-case-on.ts';
import type { Payment } from './queries.ts';

/** Moves the order with its payment, in the same transaction. Repeating it changes nothing. */
export async function tellOrder(tx: Tx, payment: Payment, because: string, now: Date): Promise<void> {
  const { state, riskStatus, orderId } = payment;
  if (isCaptured(state)) return tellOfMoney(tx, payment, because, now);
  if (state === 'processing') {
    await markAwaitingFunds(tx, orderId, now);
    return;
  }
  const closed = closedStatus(state, riskStatus);
  if (closed) await closeOrder(tx, orderId, closed, because, now);
  if (payment.amountReceivedMinor > 0) await noteLateMoney(tx, orderId, sumsOf(payment));
}

const sumsOf = (payment: Payment): OrderMoney => ({
  receivedMinor: payment.amountReceivedMinor,
  refundedMinor: payment.amountRefundedMinor,
  disputedMinor: payment.amountDisputedMinor,
});

/** What the sums of the ledger mean for the order. */
async function tellOfMoney(tx: Tx, payment: Payment, because: string, now: Date): Promise<void> {
  const { orderId, state, riskStatus } = payment;
  const cleared = riskStatus === 'allowed' || riskStatus === 'approved';
  // The usual end of a purchase: nothing else is to be told of it.
  const usual = cleared && state === 'captured' && !payment.disputed;
  if (usual && (await markPaid(tx, orderId, because, now, sumsOf(payment)))) return;
  await noteMoney(tx, orderId, sumsOf(payment));
  let justPaid = false;
  // Captured and sent back before anybody here saw it: an order that was not paid by then never will be.
  if (state === 'refunded') await closeOrder(tx, orderId, 'canceled', because, now);
  else if (cleared) justPaid = await payOrder(tx, payment, because, now);
  // Captured by somebody else before anybody cleared it: the goods stay here until a person has looked.
  else if (state === 'captured') await openCaseOn(tx, payment, 'captured but not cleared', now, now);
  const standing = await moneyStanding(tx, payment);
  // Nothing to follow back from, which is so for nearly every order.
  if (standing !== 'kept' || !justPaid) await followMoney(tx, orderId, standing, because, now);
}

/** An order that was closed behind the back of its payment opens again, or its money goes back. True when just paid. */
async function payOrder(tx: Tx, payment: Payment, because: string, now: Date): Promise<boolean> {
  if (await reserveAgain(tx, payment.orderId, now)) return markPaid(tx, payment.orderId, because, now);
  await giveBack(tx, payment, 'late_money', now);
  return false;
}

/** A demand of the bank says more about an order than our refund of a part, and less than a refund of all of it. */
async function moneyStanding(tx: Tx, payment: Payment): Promise<MoneyStanding> {
  const { state, amountDisputedMinor } = payment;
  const disputes = payment.disputed ? await disputeStanding(tx, payment.id) : 'none';
  if (state === 'refunded' && amountDisputedMinor === 0) return 'refunded';
  if (disputes === 'open') return 'disputed';
  if (disputes === 'lost') return 'chargeback_lost';
  return state === 'partially_refunded' ? 'partially_refunded' : 'kept';
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
