import { operation } from '#lib/access/index.ts';
import { formatMoney } from '#lib/money.ts';
import { NothingToRefund, RefundTooLarge, refundInput } from '../aftermath/refund-payment.ts';
import { refundable } from '../aftermath/refundable.ts';
import { findPayment } from '../queries.ts';

/** What a refund would do. Amounts in minor units of `currency`. */
export type RefundReview = {
  amountMinor: number;
  /** What could still be sent back after it. */
  leftMinor: number;
  currency: string;
  card: { brand: string | null; last4: string | null };
  fraudulent: boolean;
};

/**
 * What `refundPayment` would do with the same input, or why it would refuse it, for a person to read before they
 * press for good. Changes nothing and promises nothing: the refund itself decides again, under the payment's lock.
 */
export const reviewRefund = operation({
  name: 'payments.review-refund',
  may: 'payments.refund',
  input: refundInput,
  onRecord: false,
  async run({ tx }, { paymentId, amountMinor, reason }): Promise<RefundReview> {
    const payment = await findPayment(tx, paymentId);
    if (!payment) throw new NothingToRefund('There is no such payment.');
    const { currency, cardBrand, cardLast4 } = payment;
    const { leftMinor, whyNot } = await refundable(tx, payment);
    if (whyNot) throw new NothingToRefund(whyNot);
    if (amountMinor > leftMinor) throw new RefundTooLarge(formatMoney({ minor: leftMinor, currency }));
    return {
      amountMinor,
      leftMinor: leftMinor - amountMinor,
      currency,
      card: { brand: cardBrand, last4: cardLast4 },
      fraudulent: reason === 'fraudulent',
    };
  },
});
