import type { Category, Ground } from '#lib/disclosure/index.ts';

type Call = { purpose: string; ground: Ground; categories: readonly Category[]; law?: string };

const CARDS = 'To keep and show the cards that you save at Stripe.';
const PAY = 'To take the payment of your order.';
const FOLLOW = 'To learn how the payment stands.';
const COMPARE = 'To make sure that our books and Stripe’s agree.';
const looks = (purpose: string, ...categories: Category[]): Call => ({ purpose, ground: 'contract', categories });
const erases = (...categories: Category[]): Call => ({
  purpose: 'To have erased at Stripe what you want to be forgotten.',
  ground: 'legal obligation',
  categories,
  law: 'GDPR 17(1)',
});
const compares = (purpose: string): Call => ({ purpose, ground: 'legitimate interests', categories: ['nothing'] });

/**
 * Every call to Stripe: what for, on what ground, and what of a person goes along. A call that is not named here does
 * not compile, and what is written here is what its customer reads.
 */
export const CALLS = {
  'confirmationTokens.retrieve': looks('To check the card before the bank is asked.', 'card'),
  'customerSessions.create': looks(CARDS, 'account'),
  'customers.create': looks(CARDS, 'account'),
  'customers.del': erases('account'),
  'customers.list': looks(CARDS, 'nothing'),
  'customers.retrieve': looks('To learn whether Stripe still keeps you as a customer.', 'account'),
  'disputes.list': looks(FOLLOW, 'payment'),
  'disputes.retrieve': looks(FOLLOW, 'dispute'),
  'disputes.update': {
    purpose: 'To show your bank that the order is in order.',
    ground: 'legitimate interests',
    categories: ['name', 'email', 'address', 'order', 'dispute'],
  },
  'earlyFraudWarnings.list': {
    purpose: 'To learn whether a bank suspects fraud.',
    ground: 'legitimate interests',
    categories: ['payment'],
  },
  'events.list': compares('To find what Stripe told us and we did not hear.'),
  'paymentIntents.cancel': looks('To give back what your bank had set aside.', 'payment'),
  'paymentIntents.capture': looks(PAY, 'payment'),
  'paymentIntents.confirm': looks(PAY, 'name', 'address', 'phone', 'card'),
  'paymentIntents.create': looks(PAY, 'name', 'address', 'phone', 'order', 'account'),
  'paymentIntents.list': compares(COMPARE),
  'paymentIntents.retrieve': looks(FOLLOW, 'payment'),
  'paymentIntents.update': erases('payment', 'country'),
  'paymentMethods.detach': looks('To remove a card that you saved.', 'card'),
  'paymentMethods.list': looks(CARDS, 'account'),
  'paymentMethods.retrieve': looks(CARDS, 'card'),
  'permissions.try': compares('To check what our key at Stripe may do.'),
  'refunds.create': looks('To send money back.', 'payment', 'order'),
  'refunds.list': looks(FOLLOW, 'payment'),
  'refunds.retrieve': looks(FOLLOW, 'payment'),
  'reviews.approve': looks(PAY, 'payment'),
  'webhookEndpoints.list': compares('To check where Stripe tells us of payments.'),
} as const satisfies Record<string, Call>;

export type CallName = keyof typeof CALLS;

/** What a call is about: a thing of ours or of Stripe's that leads to its person. Null: nobody in particular. */
export type About =
  | `${'account' | 'payment' | 'intent' | 'customer' | 'token' | 'review' | 'refund' | 'claim'}:${string}`
  | null;
