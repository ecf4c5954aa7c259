import { reached, rule } from '../rule.ts';

export const couponAbuse = rule({
  id: 'coupon-abuse',
  number: 30,
  title: 'One buyer uses a coupon under several names',
  because: 'A welcome is for one; accounts that share a card, a door or a device are one buyer.',
  stage: 'pre_auth',
  needs: 'coupons',
  limits: { accounts: 3 },
  shared: ['accounts'],
  actions: { hit: { outcome: 'hold', score: 0 } },
  see: ({ coupon }, { accounts }) => reached('hit', coupon?.accountsWeek, accounts),
  fires: { hit: [{ coupon: { accountsWeek: 7 } }] },
  sleeps: [{ coupon: { accountsWeek: 1 } }],
  boundary: [{ below: { coupon: { accountsWeek: 2 } }, at: { coupon: { accountsWeek: 3 } } }],
  missing: [{ coupon: null }],
});
