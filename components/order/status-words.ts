import type { OrderStatus } from '#lib/orders/model.ts';

export type StatusWords = {
  title: string;
  lead: string;
  /** proved: the money is ours and the prints are theirs. attention: the buyer may have to do something. */
  tone: 'proved' | 'waiting' | 'attention' | 'stopped';
  next: readonly string[];
};

const PACKED = 'We pack your prints by hand, flat or rolled, and write again when they leave.';
const NOT_CHARGED = 'Nothing was charged. If your bank shows a reservation, it disappears by itself within days.';
const ORDER_AGAIN = 'The prints are back on sale. You are welcome to order again.';
const IN_TOUCH = 'Questions? A person answers by e-mail.';

const over = (title: string, lead: string): StatusWords => ({
  title,
  lead,
  tone: 'stopped',
  next: [NOT_CHARGED, ORDER_AGAIN, IN_TOUCH],
});

const sent = (title: string, lead: string): StatusWords => ({ title, lead, tone: 'proved', next: [IN_TOUCH] });

/** Each status in true words: what it means for the buyer's money, and what happens next. */
export const STATUS_WORDS: Readonly<Record<OrderStatus, StatusWords>> = {
  pending_payment: {
    title: 'Waiting for your payment',
    lead: 'The prints are set aside for you. You are not charged yet.',
    tone: 'attention',
    next: [
      'Go back to the checkout in the same browser: it shows where your payment stands and lets you finish it.',
      'If the payment is not finished in half an hour, the prints go back on sale.',
    ],
  },
  payment_review: {
    title: 'We are checking this payment',
    lead: 'You are not charged yet. A person looks at it, usually within a few hours.',
    tone: 'waiting',
    next: [
      'Your prints are set aside meanwhile. You need not do anything.',
      'We write to you as soon as it is decided. This page changes by itself as well.',
      'If it is not accepted, or not decided within days, your card’s reservation is released and nothing is charged.',
    ],
  },
  awaiting_funds: {
    title: 'Your payment is under way',
    lead: 'Your bank has accepted it and is still moving the money. Please do not pay again.',
    tone: 'waiting',
    next: ['Your prints are set aside meanwhile.', 'The receipt comes by e-mail when the money has arrived.'],
  },
  paid: {
    title: 'Thank you. Your prints are yours.',
    lead: 'The payment is through, and the receipt is on its way to you.',
    tone: 'proved',
    next: [PACKED, IN_TOUCH],
  },
  fulfilling: sent('Your prints are being packed', 'The payment is through. We write again when the parcel leaves.'),
  shipped: sent('Your prints are on their way', 'The parcel has left us.'),
  delivered: sent('Your prints have arrived', 'The carrier has delivered the parcel.'),
  blocked: over('This payment was not accepted', 'The order did not go through.'),
  payment_failed: over(
    'The payment did not go through',
    'No attempt was accepted by the bank, so the order is closed.',
  ),
  canceled: over('This order was canceled', 'The payment was not accepted, or somebody canceled it.'),
  expired: over('This order has run out of time', 'The payment was not finished in time, so the order is closed.'),
  partially_refunded: sent('Part of your money is on its way back', 'We have refunded a part of this order.'),
  refunded: {
    title: 'Your money is on its way back',
    lead: 'We have refunded this order in full. Banks take up to ten days to show it.',
    tone: 'stopped',
    next: [IN_TOUCH],
  },
  disputed: {
    title: 'The payment is disputed',
    lead: 'Your bank has asked us about this payment, and the order waits until that is settled.',
    tone: 'attention',
    next: [IN_TOUCH],
  },
  chargeback_lost: {
    title: 'The payment was returned',
    lead: 'Your bank has given the money back to you, and the order is closed.',
    tone: 'stopped',
    next: [IN_TOUCH],
  },
};
