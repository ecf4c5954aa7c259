import { and, eq, notInArray } from 'drizzle-orm';
import type { Reader } from '#lib/db/index.ts';
import type { Payment } from '../queries.ts';
import type { Refundable } from '../view.ts';
import { SETTLED_DISPUTES, UNDONE_REFUNDS } from './model.ts';
import { dispute, refund } from './schema.ts';

/**
 * What may still be sent back of a payment: what was taken, less what was sent back or is about to be, less what
 * disputes hold. Nothing while a bank demands it back: a cardholder would be paid twice. To decide by it, hold the
 * payment's lock.
 */
export async function refundable(reader: Reader, payment: Payment): Promise<Refundable> {
  if (payment.amountReceivedMinor === 0)
    return { leftMinor: 0, whyNot: 'No money was taken, so there is none to send back.' };
  if (await isChargedBack(reader, payment.id))
    return {
      leftMinor: 0,
      whyNot: 'The cardholder’s bank has this payment in dispute. Answer the dispute; a refund would pay twice.',
    };
  const claimed = await claimedMinor(reader, payment.id);
  const leftMinor = Math.max(0, payment.amountReceivedMinor - claimed - payment.amountDisputedMinor);
  return { leftMinor, whyNot: leftMinor > 0 ? null : 'All of it was sent back already.' };
}

/** An inquiry does not count: its money is still here, and a refund is the usual answer to it. */
async function isChargedBack(reader: Reader, paymentId: string): Promise<boolean> {
  const open = and(eq(dispute.paymentId, paymentId), notInArray(dispute.status, [...SETTLED_DISPUTES]));
  const rows = await reader
    .select({ id: dispute.id })
    .from(dispute)
    .where(and(open, eq(dispute.chargeRefundable, false)))
    .limit(1);
  return rows.length > 0;
}

/** Refunds that left, and those that are still to be asked for. */
export async function claimedMinor(reader: Reader, paymentId: string): Promise<number> {
  const rows = await reader
    .select({ amountMinor: refund.amountMinor })
    .from(refund)
    .where(and(eq(refund.paymentId, paymentId), notInArray(refund.status, [...UNDONE_REFUNDS])));
  return rows.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
}
