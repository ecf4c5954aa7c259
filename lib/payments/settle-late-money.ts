import { and, eq, ne, notInArray } from 'drizzle-orm';
import type { Tx } from '#lib/db/index.ts';
import { reserveAgain } from '#lib/orders/index.ts';
import type { Money } from './aftermath/record-money.ts';
import { askAfter } from './ask-after.ts';
import { giveBack, hasRefund } from './give-back.ts';
import type { Intent } from './intent.ts';
import { CLOSED_STATES } from './model.ts';
import { latestAttempt, type Payment } from './queries.ts';
import { payment as paymentTable } from './schema.ts';
import { tellOrder } from './tell-order.ts';
import { amend, moveTo } from './transition.ts';

/**
 * Money was taken for a payment that we had closed. If the order can still be kept it opens again and is paid; if
 * its stock is gone, or somebody refused the payment, the money goes back, once, and the buyer is told. (Money that
 * is only authorized needs none of this: it is canceled.)
 */
export async function settleLateMoney(
  tx: Tx,
  payment: Payment,
  seen: Intent,
  money: Money,
  now: Date,
): Promise<'nothing'> {
  const { amountReceivedMinor, amountRefundedMinor, amountDisputedMinor, disputed } = money;
  const stripeChargeId = seen.charge?.id ?? null;
  const received = { amountReceivedMinor, amountRefundedMinor, amountDisputedMinor, disputed, stripeChargeId };
  if (await mayKeep(tx, payment, seen, money, now)) {
    const allowed = { ...received, riskStatus: 'allowed' as const };
    await tellOrder(tx, await moveTo(tx, payment, 'captured', 'late money kept', now, allowed), 'late money', now);
  } else {
    const late = await amend(tx, payment, received, now);
    await giveBack(tx, late, 'late_money', now);
    await tellOrder(tx, late, 'late money', now);
  }
  return 'nothing';
}

/** Only all of it is kept: a part, or money that a bank already asks back, pays no order. */
async function mayKeep(tx: Tx, payment: Payment, seen: Intent, money: Money, now: Date): Promise<boolean> {
  if (money.amountReceivedMinor !== payment.amountMinor || money.amountRefundedMinor > 0 || money.disputed)
    return false;
  if (payment.riskStatus !== 'pending' || payment.needsReconcileBecause) return false;
  if (await hasRefund(tx, payment.id)) return false;
  if (await hasOtherPayment(tx, payment)) return false;
  const attempt = await latestAttempt(tx, payment.id);
  const allowed = (await askAfter(tx, payment, attempt, seen, 'captured', now)) === 'allowed';
  return allowed && (await reserveAgain(tx, payment.orderId, now));
}

async function hasOtherPayment(tx: Tx, { id, orderId }: Payment): Promise<boolean> {
  const rows = await tx
    .select({ id: paymentTable.id })
    .from(paymentTable)
    .where(
      and(
        eq(paymentTable.orderId, orderId),
        ne(paymentTable.id, id),
        notInArray(paymentTable.state, [...CLOSED_STATES]),
      ),
    );
  return rows.length > 0;
}
