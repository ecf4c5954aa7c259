import type { Mutant } from './mutant.ts';

/** What is shown, agreed to and charged. */
export const CHECKOUT: readonly Mutant[] = [
  {
    row: 7,
    does: 'charges what the quote said although the price has changed',
    edits: [
      { file: 'lib/checkout/reserve-order.ts', text: 'if (changes.length > 0) return', wrong: 'if (false) return' },
    ],
  },
  {
    row: 7,
    does: 'pays on the intent of before the price changed',
    edits: [
      {
        file: 'lib/checkout/reserve-order.ts',
        text: 'if (order.contentHash !== hash || ',
        wrong: 'if (',
      },
    ],
  },
  {
    row: 8,
    does: 'takes card details that were spent on another intent',
    edits: [
      {
        file: 'lib/payments/facts-before.ts',
        text: 'spent: Boolean(token?.payment_intent ?? token?.setup_intent),',
        wrong: 'spent: false,',
      },
    ],
  },
  {
    row: 8,
    does: 'carries out a press that was made for another cart',
    edits: [
      {
        file: 'lib/checkout/reserve-order.ts',
        text: 'if (order?.cartId !== cartId) throw new ForeignAttempt();',
        wrong: 'if (!order) throw new ForeignAttempt();',
      },
    ],
  },
  {
    row: 9,
    does: 'sends the parcel to the address that the browser put into the token',
    edits: [
      {
        file: 'lib/payments/stripe/intents.ts',
        text: 'shipping: shippingTo(wanted.shipTo),\n          payment_method_options',
        wrong: 'payment_method_options',
      },
    ],
  },
  {
    row: 9,
    does: 'takes fields that nobody asked for',
    edits: [
      {
        file: 'lib/checkout/place-input.ts',
        text: 'export const placeInput = z.strictObject({',
        wrong: 'export const placeInput = z.looseObject({',
      },
    ],
  },
  {
    row: 35,
    does: 'keeps the price of the first address when the wallet tells another',
    edits: [
      {
        file: 'lib/checkout/quote-cart.ts',
        text: 'shipTo: told.shipTo === undefined ? (last?.shipTo ?? null) : told.shipTo,',
        wrong: 'shipTo: last?.shipTo ?? told.shipTo ?? null,',
      },
    ],
  },
  {
    row: 29,
    does: 'counts no presses of the pay button',
    edits: [
      {
        file: 'app/api/checkout/place/route.ts',
        text: 'countedCartOf(asked, limitPlacing)',
        wrong: 'countedCartOf(asked, async () => undefined)',
      },
    ],
  },
  {
    row: 30,
    does: 'makes a customer for every tab',
    edits: [
      {
        file: 'lib/payments/customers/customer-for.ts',
        text: 'once(accountId, () => exclusively(',
        wrong: 'make(accountId, now) ?? once(accountId, () => exclusively(',
      },
      {
        file: 'lib/payments/customers/customer-for.ts',
        text: '`customer:create:',
        wrong: 'Math.random() + `customer:create:',
      },
    ],
  },
];
