import { rule } from '../rule.ts';

const known = { kind: 'account' as const, accountAgeMinutes: 90 * 24 * 60 };

/** An account that is younger than a day is being set up: there is nothing yet to take over. */
export const accountTakeover = rule({
  id: 'account-takeover',
  number: 24,
  title: 'Several things about the account changed just before this order',
  because: 'Whoever takes over an account changes how it is entered and where it sends, and then buys.',
  stage: 'pre_auth',
  answeredBy: 'factor',
  limits: { changes: 2, ageMinutes: 24 * 60 },
  actions: { hit: { outcome: 'hold', score: 0 } },
  see: ({ buyer: { accountAgeMinutes, changedWithinDay } }, { changes, ageMinutes }) =>
    accountAgeMinutes !== null && accountAgeMinutes >= ageMinutes && changedWithinDay.length >= changes
      ? { as: 'hit', value: changedWithinDay.join(', '), threshold: changes }
      : null,
  fires: {
    hit: [
      { buyer: { ...known, changedWithinDay: ['device', 'password'] } },
      { buyer: { ...known, changedWithinDay: ['address', 'device'] } },
      { buyer: { ...known, changedWithinDay: ['device', 'email', 'factor', 'password'] } },
    ],
  },
  sleeps: [{ buyer: known }, { buyer: { ...known, changedWithinDay: ['device'] } }],
  boundary: [
    {
      below: { buyer: { ...known, changedWithinDay: ['password'] } },
      at: { buyer: { ...known, changedWithinDay: ['factor', 'password'] } },
    },
    {
      below: { buyer: { ...known, accountAgeMinutes: 1439, changedWithinDay: ['device', 'password'] } },
      at: { buyer: { ...known, accountAgeMinutes: 1440, changedWithinDay: ['device', 'password'] } },
    },
  ],
  missing: [{ buyer: { accountAgeMinutes: null, changedWithinDay: ['device', 'password'] } }],
});
