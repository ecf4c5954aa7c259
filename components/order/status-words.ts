import { formatMoney } from '#lib/money.ts';
import { isClosed, type OrderStatus, type OrderView } from '#lib/orders/model.ts';

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
const ARRIVES_BACK = 'Your bank shows it within 5 to 10 days, often sooner.';
const IN_TOUCH = 'Questions? A person answers by e-mail.';

const over = (title: string, lead: string): StatusWords => ({
  title,
  lead,
  tone: 'stopped',
  next: [NOT_CHARGED, ORDER_AGAIN, IN_TOUCH],
});

const sent = (title: string, lead: string): StatusWords => ({ title, lead, tone: 'proved', next: [IN_TOUCH] });

/** Each status in words that hold for every order in it: what it means for the buyer's money, and what happens next. */
const STATUS_WORDS: Readonly<Record<OrderStatus, StatusWords>> = {
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
      'Your prints are set aside meanwhile.',
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
  partially_refunded: {
    title: 'Part of your money is on its way back',
    lead: 'We have refunded a part of this order.',
    tone: 'proved',
    next: [ARRIVES_BACK, 'The rest of your order goes on as planned.', IN_TOUCH],
  },
  refunded: {
    title: 'Your money is on its way back',
    lead: 'We have refunded this order in full.',
    tone: 'stopped',
    next: [ARRIVES_BACK, IN_TOUCH],
  },
  disputed: {
    title: 'Your bank asks about this payment',
    lead: 'What has not left us yet waits until that is settled. You need not pay again.',
    tone: 'attention',
    next: [
      'If you did not ask your bank for it, or did so by mistake, tell your bank: that is the quickest way.',
      'If something is wrong with your order, write to us. We can often put it right at once.',
    ],
  },
  chargeback_lost: {
    title: 'Your bank has returned the payment',
    lead: 'The money is back with you, and the order is closed.',
    tone: 'stopped',
    next: [IN_TOUCH],
  },
};

/** An order in true words: those of its status, with what was really taken and given back. */
export function wordsFor(order: Pick<OrderView, 'status' | 'currency' | keyof Sums>): StatusWords {
  const words = STATUS_WORDS[order.status];
  const { totalMinor, receivedMinor, refundedMinor, disputedMinor } = order;
  const say = (minor: number) => formatMoney({ minor, currency: order.currency });
  const short = receivedMinor > 0 && receivedMinor < totalMinor;
  switch (order.status) {
    case 'partially_refunded':
      return { ...words, lead: `${say(refundedMinor)} of ${say(receivedMinor)} goes back to the card that paid.` };
    case 'refunded':
      return { ...words, lead: `All of it, ${say(refundedMinor)}, goes back to the card that paid.` };
    case 'chargeback_lost':
      return { ...words, lead: `It has given ${say(disputedMinor)} back to you, and the order is closed.` };
    case 'payment_review':
      return receivedMinor > 0 ? { ...words, lead: CHARGED_IN_REVIEW, next: [AS_SOON_AS, BACK_IN_FULL] } : words;
    case 'paid':
      return short
        ? { ...words, lead: `We took ${say(receivedMinor)} of ${say(totalMinor)}. ${PERSON_WRITES}` }
        : words;
    default:
      return isClosed(order.status) && receivedMinor > 0 ? { ...words, next: [goesBack(order, say), IN_TOUCH] } : words;
  }
}

type Sums = Pick<OrderView, 'totalMinor' | 'receivedMinor' | 'refundedMinor' | 'disputedMinor'>;

const CHARGED_IN_REVIEW = 'Your card was charged, and a person still looks at the payment before anything is sent.';
const AS_SOON_AS = 'We write to you as soon as it is decided. This page changes by itself as well.';
const BACK_IN_FULL = 'If it is not accepted, all of it goes back to your card.';
const PERSON_WRITES = 'A person writes to you about the rest before anything is sent.';

const goesBack = ({ receivedMinor, refundedMinor }: Sums, say: (minor: number) => string): string =>
  refundedMinor >= receivedMinor
    ? `Your card was charged ${say(receivedMinor)}, and all of it goes back to it. ${ARRIVES_BACK}`
    : `Your card was charged ${say(receivedMinor)}. We are sending it back; write to us if you do not see it in ten days.`;

/** Each status in a word or two. */
export const STATUS_NAMES: Readonly<Record<OrderStatus, string>> = {
  pending_payment: 'Not paid yet',
  payment_review: 'In review',
  awaiting_funds: 'Payment under way',
  paid: 'Paid',
  fulfilling: 'Being packed',
  shipped: 'Shipped',
  delivered: 'Delivered',
  blocked: 'Not accepted',
  payment_failed: 'Not paid',
  canceled: 'Canceled',
  expired: 'Expired',
  partially_refunded: 'Partly refunded',
  refunded: 'Refunded',
  disputed: 'Disputed',
  chargeback_lost: 'Returned',
};
