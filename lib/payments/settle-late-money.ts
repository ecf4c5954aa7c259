import { and, eq, ne, notInArray } from 'drizzle-orm';
import type { Tx } from '#lib/db/index.ts';
import { markPaid, reserveAgain } from '#lib/orders/index.ts';
import { askAfter } from './ask-after.ts';
import { giveBack, hasRefund } from './give-back.ts';
import type { Intent } from './intent.ts';
import { CLOSED_STATES } from './model.ts';
import { latestAttempt, type Payment } from './queries.ts';
import { payment as paymentTable } from './schema.ts';
import { amend, moveTo } from './transition.ts';

/**
 * Money was taken for a payment that we had closed. If the order can still be kept it opens again and is paid; if
 * its stock is gone, or somebody refused the payment, the money goes back, once, and the buyer is told. (Money that
 * is only authorized needs none of this: it is canceled.)
 */
export async function settleLateMoney(tx: Tx, payment: Payment, seen: Intent, now: Date): Promise<'nothing'> {
  const received = { amountReceivedMinor: seen.receivedMinor, stripeChargeId: seen.charge?.id ?? null };
  if (await mayKeep(tx, payment, seen, now)) {
    await moveTo(tx, payment, 'captured', 'late money kept', now, { ...received, riskStatus: 'allowed' });
    await markPaid(tx, payment.orderId, 'late money', now);
  } else {
    await amend(tx, payment, received, now);
    await giveBack(tx, payment, seen.receivedMinor, now);
  }
  return 'nothing';
}

async function mayKeep(tx: Tx, payment: Payment, seen: Intent, now: Date): Promise<boolean> {
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
