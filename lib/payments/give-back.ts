import { eq } from 'drizzle-orm';
import type { Tx } from '#lib/db/index.ts';
import { newId } from '#lib/id.ts';
import { enqueue } from '#lib/jobs/index.ts';
import { tellMoneyReturned } from '#lib/orders/index.ts';
import { refund } from './aftermath/schema.ts';
import type { Payment } from './queries.ts';

/** Sends the whole amount back, once per payment: the refund's row is the idempotency key of its call. */
export async function giveBack(tx: Tx, payment: Payment, amountMinor: number, now: Date): Promise<void> {
  if (await hasRefund(tx, payment.id)) return;
  const id = newId<'refund'>(now.getTime());
  const told = { status: 'requested', reason: 'late_money', actor: 'system:late-money', requestedAt: now };
  await tx.insert(refund).values({ id, paymentId: payment.id, amountMinor, ...told });
  await enqueue(tx, 'payments.refund', { refundId: id }, { key: `refund:${id}` });
  await tellMoneyReturned(tx, payment.orderId, now);
}

/** Whether money of this payment was sent back, or is about to be. */
export async function hasRefund(tx: Tx, paymentId: string): Promise<boolean> {
  const rows = await tx.select({ id: refund.id }).from(refund).where(eq(refund.paymentId, paymentId)).limit(1);
  return rows.length > 0;
}
