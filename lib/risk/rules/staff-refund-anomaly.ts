import { rule } from '../rule.ts';

const calm = { amountMinor: 5000, p99: 20_000, byActorHour: 1, toOwnOrder: false };

/** A challenge of this gate asks for a second person. */
export const staffRefundAnomaly = rule({
  id: 'staff-refund-anomaly',
  number: 43,
  title: 'A refund unlike those that the staff sends',
  because: 'Whoever may send money back can send it to themselves or a friend; two people seldom agree to that.',
  stage: 'continuous',
  limits: { hour: 10 },
  shared: ['hour'],
  actions: { hit: { outcome: 'challenge', score: 0 } },
  see: ({ staffRefund: refund }, { hour }) => {
    if (!refund) return null;
    if (refund.toOwnOrder) return { as: 'hit', value: 'to their own order', threshold: 'to others only' };
    if (refund.byActorHour > hour)
      return { as: 'hit', value: `${refund.byActorHour} in an hour`, threshold: `${hour} in an hour` };
    return refund.p99 !== null && refund.amountMinor > refund.p99
      ? { as: 'hit', value: refund.amountMinor, threshold: refund.p99 }
      : null;
  },
  fires: {
    hit: [
      { staffRefund: { ...calm, toOwnOrder: true } },
      { staffRefund: { ...calm, byActorHour: 30 } },
      { staffRefund: { ...calm, amountMinor: 50_000 } },
    ],
  },
  sleeps: [{ staffRefund: calm }],
  boundary: [
    { below: { staffRefund: { ...calm, byActorHour: 10 } }, at: { staffRefund: { ...calm, byActorHour: 11 } } },
    { below: { staffRefund: { ...calm, amountMinor: 20_000 } }, at: { staffRefund: { ...calm, amountMinor: 20_001 } } },
    { below: { staffRefund: calm }, at: { staffRefund: { ...calm, toOwnOrder: true } } },
  ],
  missing: [{ staffRefund: null }, { staffRefund: { ...calm, amountMinor: 900_000, p99: null } }],
});
