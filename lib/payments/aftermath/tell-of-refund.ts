import { DAY, later } from '#lib/clock.ts';
import type { Tx } from '#lib/db/index.ts';
import { formatMoney } from '#lib/money.ts';
import { tellRefundFailed, tellRefundSent } from '#lib/orders/index.ts';
import { openCaseOn } from '../open-case-on.ts';
import type { Payment } from '../queries.ts';
import { REFUNDED_ELSEWHERE, type RefundStatus, UNDONE_REFUNDS } from './model.ts';
import type { Refund } from './record-refunds.ts';
import { tellStaff } from './tell-staff.ts';

/** Told that the money is under way; that it arrives is for the bank to show. */
const SENT: readonly RefundStatus[] = ['pending', 'succeeded'];

/**
 * A refund has become what it was not before: the buyer is told once that it is on its way, and once that it came
 * back, and then a person has to find another way.
 */
export async function tellOfRefund(tx: Tx, payment: Payment, before: RefundStatus | null, row: Refund, now: Date) {
  const told = { refundId: row.id, refundMinor: row.amountMinor };
  // Money that came too late has a mail of its own, sent when it was turned back.
  const byItself = row.reason === 'late_money';
  if (SENT.includes(row.status) && !byItself) await tellRefundSent(tx, payment.orderId, told, now);
  if (!UNDONE_REFUNDS.includes(row.status)) return;
  const reaches = row.failureReason === REFUNDED_ELSEWHERE;
  const wasSent = before !== null && (SENT.includes(before) || byItself) && !reaches;
  if (wasSent) await tellRefundFailed(tx, payment.orderId, told, now);
  const amount = formatMoney({ minor: row.amountMinor, currency: payment.currency });
  const because = `refund of ${amount} ${row.status}: ${row.failureReason ?? 'no reason given'}`;
  await openCaseOn(tx, payment, because, later(now, DAY), now);
  await tellStaff(tx, payment, {
    occasion: `refund-failed:${row.id}`,
    title: 'A refund did not go through',
    says: [`${amount}: ${row.failureReason ?? row.status}.`, 'The money is with us. Find the buyer another way to it.'],
    now,
  });
}
