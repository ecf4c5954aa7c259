import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { operation } from '#lib/access/index.ts';
import type { Tx } from '#lib/db/index.ts';
import { requireNotHeld } from '#lib/identity/index.ts';
import { formatMoney } from '#lib/money.ts';
import { findCartOrder } from '#lib/orders/index.ts';
import { Refusal } from '#lib/refusal.ts';
import { lockPayment } from '../queries.ts';
import { oddRefund, watchStaffRefund } from '../watching/watch-staff-refund.ts';
import { askForRefund } from './ask-for-refund.ts';
import { largeRefund } from './large-refund.ts';
import { refundable } from './refundable.ts';
import { refund } from './schema.ts';

/** More was asked for than may still be sent back. */
export class RefundTooLarge extends Refusal {
  constructor(left: string) {
    super('refund_too_large', `At most ${left} can still be sent back.`, 409, { amountMinor: `At most ${left}.` });
  }
}

/** Nothing may be sent back, for the reason given: nothing was taken, all of it went back, or a bank has it. */
export class NothingToRefund extends Refusal {
  constructor(whyNot: string) {
    super('nothing_to_refund', whyNot, 409);
  }
}

/** The id belongs to a refund of something else: a page that was changed by hand. */
export class RefundMismatch extends Refusal {
  constructor() {
    super('refund_mismatch', 'This refund was asked for before, with another amount. Reload the page.', 409);
  }
}

/** What a refund needs; the page that asks before it is sent checks by the same. */
export const refundInput = z.strictObject({
  paymentId: z.uuid(),
  /** Minted by the page: the same request twice is one refund. */
  refundId: z.uuid(),
  /** In minor units of the payment's currency. */
  amountMinor: z.int().positive('Say how much goes back.'),
  reason: z.enum(['requested_by_customer', 'duplicate', 'fraudulent']),
  note: z.string().trim().min(10, 'Say in a sentence why, for whoever asks later.').max(500),
});
type Wanted = z.output<typeof refundInput>;

/**
 * Sends money of a payment back to its card: all that is left, or a part. Decided against the locked row, so that
 * two people at once cannot send more than there is; sent by a job. Throws RefundTooLarge, NothingToRefund and, for what a
 * customer asked for within a day after their account was recovered, AccountHeld.
 */
export const refundPayment = operation({
  name: 'payments.refund',
  may: 'payments.refund',
  input: refundInput,
  target: ({ paymentId }) => `payment:${paymentId}`,
  fresh: ({ paymentId }) => `payment:${paymentId}`,
  // Pressed again, a refund that is under way asks nobody anew.
  secondPerson: async (wanted, { tx, actor, now }) =>
    (await isKnown(tx, wanted))
      ? null
      : ((await largeRefund(tx, wanted)) ?? (await oddRefund(tx, { ...wanted, actor, now }))),
  async run({ tx, actor, now }, wanted) {
    const payment = await lockPayment(tx, wanted.paymentId).catch(() => null);
    if (!payment) throw new NothingToRefund('There is no such payment.');
    if (await isKnown(tx, wanted)) return;
    const { leftMinor, whyNot } = await refundable(tx, payment);
    if (whyNot) throw new NothingToRefund(whyNot);
    const left = formatMoney({ minor: leftMinor, currency: payment.currency });
    if (wanted.amountMinor > leftMinor) throw new RefundTooLarge(left);
    if (wanted.reason === 'requested_by_customer') await requireOwnerNotHeld(tx, payment.orderId, now);
    const { refundId: id, amountMinor, reason, note } = wanted;
    await watchStaffRefund(tx, payment, { amountMinor, actor, now });
    await askForRefund(tx, payment, { id, amountMinor, reason, note, actor: actor.id }, now);
  },
});

/** Whoever asks within a day after an account was recovered may not be its owner; what the shop does by itself goes on. */
async function requireOwnerNotHeld(tx: Tx, orderId: string, now: Date): Promise<void> {
  const order = await findCartOrder(tx, orderId);
  if (order?.accountId) await requireNotHeld(tx, order.accountId, now);
}

async function isKnown(tx: Tx, { refundId, paymentId, amountMinor }: Wanted): Promise<boolean> {
  const [row] = await tx.select().from(refund).where(eq(refund.id, refundId));
  if (row && (row.paymentId !== paymentId || row.amountMinor !== amountMinor)) throw new RefundMismatch();
  return row !== undefined;
}
