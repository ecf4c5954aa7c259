import { rule } from '../rule.ts';

const calm = { cardMonth: 1, accountMonth: 1, orders: 3, refundedMinor: 1000, spentMinor: 30_000 };

/** The share of money says something from `orders` paid orders on: of a first order that is sent back it is all. */
export const refundAbuse = rule({
  id: 'refund-abuse',
  number: 41,
  title: 'Much of what this buyer paid went back',
  because: 'Some buy, claim and keep, over and over; an honest run of bad luck is just as worth a look.',
  stage: 'continuous',
  limits: { times: 3, share: 0.5, orders: 3 },
  shared: ['times', 'orders'],
  actions: { hit: { outcome: 'hold', score: 0 } },
  see: ({ refunds }, { times, share, orders }) => {
    if (!refunds) return null;
    const month = Math.max(refunds.cardMonth, refunds.accountMonth);
    if (month >= times) return { as: 'hit', value: `${month} refunds in 30 days`, threshold: times };
    const known = refunds.orders >= orders && refunds.spentMinor > 0;
    return known && refunds.refundedMinor >= share * refunds.spentMinor
      ? { as: 'hit', value: `${refunds.refundedMinor} of ${refunds.spentMinor}`, threshold: share }
      : null;
  },
  fires: {
    hit: [
      { refunds: { ...calm, cardMonth: 5 } },
      { refunds: { ...calm, accountMonth: 3 } },
      { refunds: { ...calm, refundedMinor: 29_000 } },
    ],
  },
  sleeps: [{ refunds: calm }, { refunds: { ...calm, orders: 1, refundedMinor: 30_000 } }],
  boundary: [
    { below: { refunds: { ...calm, accountMonth: 2 } }, at: { refunds: { ...calm, accountMonth: 3 } } },
    { below: { refunds: { ...calm, refundedMinor: 14_999 } }, at: { refunds: { ...calm, refundedMinor: 15_000 } } },
    {
      below: { refunds: { ...calm, orders: 2, refundedMinor: 20_000 } },
      at: { refunds: { ...calm, refundedMinor: 20_000 } },
    },
  ],
  missing: [{ refunds: null }, { refunds: { ...calm, refundedMinor: 0, spentMinor: 0 } }],
});
