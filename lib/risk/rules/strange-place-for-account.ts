import { rule } from '../rule.ts';

const known = { kind: 'account' as const, accountAgeMinutes: 90 * 24 * 60 };
const flown = { kilometres: 9000, minutes: 60 };

/** Ways shorter than `kilometres` are told from the middles of countries, which says little about who lives at a border. */
export const strangePlaceForAccount = rule({
  id: 'strange-place-for-account',
  number: 25,
  title: 'The account is used from a new device, or from where its owner cannot be',
  because: 'Nobody is in two countries within an hour; a new device alone is often just a new telephone.',
  stage: 'pre_auth',
  needs: 'geography',
  answeredBy: 'factor',
  limits: { kmPerHour: 900, kilometres: 1000, ageMinutes: 24 * 60 },
  actions: { travel: { outcome: 'challenge', score: 0 }, device: { outcome: 'allow', score: 15 } },
  see: ({ buyer, travel }, { kmPerHour, kilometres, ageMinutes }) => {
    if (travel && travel.kilometres > kilometres && travel.kilometres * 60 > kmPerHour * travel.minutes)
      return {
        as: 'travel',
        value: `${travel.kilometres} km in ${travel.minutes} minutes`,
        threshold: `${kmPerHour} km in an hour`,
      };
    const settled = buyer.accountAgeMinutes !== null && buyer.accountAgeMinutes >= ageMinutes;
    return settled && buyer.changedWithinDay.includes('device')
      ? { as: 'device', value: 'new device', threshold: 'one that is known' }
      : null;
  },
  fires: {
    travel: [{ travel: flown }, { travel: flown, buyer: { ...known, changedWithinDay: ['device'] } }],
    device: [{ buyer: { ...known, changedWithinDay: ['device'] } }],
  },
  sleeps: [
    { travel: { kilometres: 900, minutes: 5 } },
    { travel: { kilometres: 9000, minutes: 24 * 60 } },
    { buyer: { ...known, changedWithinDay: ['password'] } },
  ],
  boundary: [
    { below: { travel: { kilometres: 9000, minutes: 600 } }, at: { travel: { kilometres: 9000, minutes: 599 } } },
    { below: { travel: { kilometres: 1000, minutes: 1 } }, at: { travel: { kilometres: 1001, minutes: 1 } } },
    {
      below: { buyer: { ...known, accountAgeMinutes: 1439, changedWithinDay: ['device'] } },
      at: { buyer: { ...known, accountAgeMinutes: 1440, changedWithinDay: ['device'] } },
    },
  ],
  missing: [{ travel: null }, { buyer: { accountAgeMinutes: null, changedWithinDay: ['device'] } }],
});
