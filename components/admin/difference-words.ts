import type { DifferenceKind, Side } from '#lib/payments/model.ts';

/** Each kind of difference in words: what it is, and what it usually means. */
export const DIFFERENCES: Record<DifferenceKind, { title: string; means: string; urgent: boolean }> = {
  money_without_order: {
    title: 'Money without an order',
    means: 'Stripe holds money that pays for no order of ours. Send it back, or find the order.',
    urgent: true,
  },
  order_without_money: {
    title: 'Order without money',
    means: 'The order counts as paid, and no payment of it has brought money. Nothing of it should ship.',
    urgent: true,
  },
  payment_only_at_stripe: {
    title: 'Payment only at Stripe',
    means: 'No money is in it. Something other than the shop made it, or our link to it was lost.',
    urgent: false,
  },
  payment_only_here: {
    title: 'Payment only here',
    means: 'Our row names a payment that Stripe does not know.',
    urgent: true,
  },
  payment_differs: {
    title: 'Payment differs',
    means: 'Amount, currency, state or what was received is not the same on both sides.',
    urgent: false,
  },
  refund_only_at_stripe: {
    title: 'Refund only at Stripe',
    means: 'Somebody sent money back at Stripe, and no event of it has reached us.',
    urgent: false,
  },
  refund_only_here: {
    title: 'Refund only here',
    means: 'We asked for a refund, and Stripe does not know it. The customer may still wait.',
    urgent: true,
  },
  refund_differs: { title: 'Refund differs', means: 'Amount or state is not the same on both sides.', urgent: false },
  dispute_only_at_stripe: {
    title: 'Dispute only at Stripe',
    means: 'A bank demands money back, and no event of it has reached us. Its deadline runs.',
    urgent: true,
  },
  dispute_only_here: {
    title: 'Dispute only here',
    means: 'Our row names a dispute that Stripe does not know.',
    urgent: false,
  },
  dispute_differs: { title: 'Dispute differs', means: 'Amount or state is not the same on both sides.', urgent: false },
};

const NAMES: Readonly<Record<string, string>> = {
  amountMinor: 'amount',
  receivedMinor: 'received',
  status: 'state',
  currency: 'currency',
  number: 'order',
};

/** What is told of one side, by name; amounts are left to whoever draws them. */
export const factsOf = (ours: Side | null, theirs: Side | null): { key: string; name: string }[] =>
  [...new Set([...Object.keys(ours ?? {}), ...Object.keys(theirs ?? {})])].map(key => ({
    key,
    name: NAMES[key] ?? key,
  }));
