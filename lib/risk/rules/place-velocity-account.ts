import { rule } from '../rule.ts';

const calm = { addressMinute: 1, addressHour: 1, accountHour: 1 };

/** As many presses as an order has tries: whoever needs more changes their card, or their mind, first. */
export const placeVelocityAccount = rule({
  id: 'place-velocity-account',
  number: 2,
  title: 'Pay is pressed very often in one account or visit',
  because: 'Changing addresses does not help a program that keeps its account or its cart.',
  stage: 'request',
  limits: { hour: 5 },
  shared: ['hour'],
  actions: { hit: { outcome: 'block', score: 0 } },
  see: ({ presses: { accountHour } }, { hour }) =>
    (accountHour ?? 0) > hour ? { as: 'hit', value: accountHour, threshold: `${hour} in an hour` } : null,
  fires: { hit: [{ presses: { ...calm, accountHour: 200 } }] },
  sleeps: [{ presses: calm }, { presses: { ...calm, addressMinute: 60, addressHour: 60 } }],
  boundary: [{ below: { presses: { ...calm, accountHour: 5 } }, at: { presses: { ...calm, accountHour: 6 } } }],
  missing: [{ presses: { ...calm, accountHour: null } }],
});
