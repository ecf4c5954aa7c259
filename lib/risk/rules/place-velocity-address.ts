import { rule } from '../rule.ts';

const calm = { addressMinute: 1, addressHour: 1, accountHour: 1 };

/** WooCommerce's Store API counts the same (three checkouts a minute); five tries of one buyer take a minute and a bit. */
export const placeVelocityAddress = rule({
  id: 'place-velocity-address',
  number: 1,
  title: 'Pay is pressed very often from one address',
  because: 'Nobody types card details that fast; a program that tries stolen cards does.',
  stage: 'request',
  limits: { minute: 3, hour: 10 },
  shared: ['minute', 'hour'],
  actions: { hit: { outcome: 'block', score: 0 } },
  see: ({ presses }, { minute, hour }) => {
    if ((presses.addressMinute ?? 0) > minute)
      return { as: 'hit', value: presses.addressMinute, threshold: `${minute} in a minute` };
    return (presses.addressHour ?? 0) > hour
      ? { as: 'hit', value: presses.addressHour, threshold: `${hour} in an hour` }
      : null;
  },
  fires: { hit: [{ presses: { ...calm, addressMinute: 60 } }, { presses: { ...calm, addressHour: 200 } }] },
  sleeps: [{ presses: calm }, { presses: { ...calm, accountHour: 60 } }],
  boundary: [
    { below: { presses: { ...calm, addressMinute: 3 } }, at: { presses: { ...calm, addressMinute: 4 } } },
    { below: { presses: { ...calm, addressHour: 10 } }, at: { presses: { ...calm, addressHour: 11 } } },
  ],
  missing: [{ presses: { addressMinute: null, addressHour: null, accountHour: null } }],
});
