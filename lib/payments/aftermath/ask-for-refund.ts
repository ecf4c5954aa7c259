import type { Tx } from '#lib/db/index.ts';
import { enqueue } from '#lib/jobs/index.ts';
import type { Payment } from '../queries.ts';
import { refund } from './schema.ts';

export type AskedRefund = { id: string; amountMinor: number; reason: string; note: string | null; actor: string };

/**
 * Notes a refund of a locked payment and queues the call for it. The row's id is the idempotency key of the call,
 * so whatever happens to job, process or answer, it is sent once.
 */
export async function askForRefund(tx: Tx, payment: Payment, asked: AskedRefund, now: Date): Promise<void> {
  await tx.insert(refund).values({ ...asked, paymentId: payment.id, status: 'requested', requestedAt: now });
  await queueRefund(tx, asked.id);
}

export const queueRefund = (tx: Tx, refundId: string): Promise<void> =>
  enqueue(tx, 'payments.refund', { refundId }, { key: `refund:${refundId}` });
