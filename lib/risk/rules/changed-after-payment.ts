import { rule } from '../rule.ts';

const email = { what: ['email'], hoursSincePaid: 3, shipped: false };

export const changedAfterPayment = rule({
  id: 'changed-after-payment',
  number: 39,
  title: 'How the buyer is reached changed after they paid',
  because: 'Whoever takes over an account pays with what is saved in it, and then turns its mail to themselves.',
  stage: 'continuous',
  limits: { hours: 24, unshippedHours: 14 * 24 },
  actions: { hit: { outcome: 'hold', score: 0 } },
  see: ({ change }, { hours, unshippedHours }) => {
    if (!change || change.what.length === 0) return null;
    const limit = change.shipped ? hours : Math.max(hours, unshippedHours);
    return change.hoursSincePaid < limit
      ? { as: 'hit', value: `${change.what.join(', ')}, ${change.hoursSincePaid} hours after`, threshold: limit }
      : null;
  },
  fires: {
    hit: [{ change: email }, { change: { ...email, hoursSincePaid: 300 } }, { change: { ...email, shipped: true } }],
  },
  sleeps: [{ change: { ...email, what: [] } }, { change: { ...email, hoursSincePaid: 900 } }],
  boundary: [
    {
      below: { change: { ...email, shipped: true, hoursSincePaid: 24 } },
      at: { change: { ...email, shipped: true, hoursSincePaid: 23 } },
    },
    { below: { change: { ...email, hoursSincePaid: 336 } }, at: { change: { ...email, hoursSincePaid: 335 } } },
  ],
  missing: [{ change: null }],
});
