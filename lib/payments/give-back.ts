import { and, eq, inArray } from 'drizzle-orm';
import type { Tx } from '#lib/db/index.ts';
import { newId } from '#lib/id.ts';
import { tellMoneyReturned } from '#lib/orders/index.ts';
import { askForRefund } from './aftermath/ask-for-refund.ts';
import { refundable } from './aftermath/refundable.ts';
import { refund } from './aftermath/schema.ts';
import type { Payment } from './queries.ts';

/** Why a whole payment goes back without anybody asking for it. */
export type GiveBack =
  /** It came when the order was over, and the order could not be opened again. */
  | 'late_money'
  /** A person looked at it and refused it. */
  | 'declined';

/** Sends back all that is left of a locked payment, once. The buyer is told in the words of the occasion. */
export async function giveBack(tx: Tx, payment: Payment, why: GiveBack, now: Date): Promise<void> {
  if (await wasGivenBack(tx, payment.id)) return;
  const { leftMinor } = await refundable(tx, payment);
  // What a bank has in dispute goes back that way.
  if (leftMinor === 0) return;
  const id = newId<'refund'>(now.getTime());
  const asked = { id, amountMinor: leftMinor, reason: why, note: null, actor: `system:${why.replace('_', '-')}` };
  await askForRefund(tx, payment, asked, now);
  if (why === 'late_money') await tellMoneyReturned(tx, payment.orderId, now);
}

/** One that failed counts: it has a case, and a person finds another way. */
async function wasGivenBack(tx: Tx, paymentId: string): Promise<boolean> {
  const ours: GiveBack[] = ['late_money', 'declined'];
  const rows = await tx
    .select({ id: refund.id })
    .from(refund)
    .where(and(eq(refund.paymentId, paymentId), inArray(refund.reason, ours)))
    .limit(1);
  return rows.length > 0;
}

/** Whether money of this payment was sent back, or is about to be. */
export async function hasRefund(tx: Tx, paymentId: string): Promise<boolean> {
  const rows = await tx.select({ id: refund.id }).from(refund).where(eq(refund.paymentId, paymentId)).limit(1);
  return rows.length > 0;
}
