import { rule } from '../rule.ts';

/** Hushes the other rules of its gate, but for what nobody may relax: a foreign token, a drift, a block list, a review. */
export const allowlist = rule({
  id: 'allowlist',
  number: 26,
  title: 'On a list of what may pass',
  because: 'Somebody here knows this buyer and decided, for a time, that other signs do not count.',
  stage: 'pre_auth',
  hushes: true,
  limits: {},
  actions: { hit: { outcome: 'allow', score: 0 } },
  see: ({ lists: { allow } }) =>
    allow.length > 0 ? { as: 'hit', value: allow.join(', '), threshold: 'on no list' } : null,
  fires: { hit: [{ lists: { allow: ['email'] } }, { lists: { allow: ['card_fingerprint'], block: ['ip'] } }] },
  sleeps: [{ lists: { block: ['email'] } }],
  boundary: [{ below: { lists: { allow: [] } }, at: { lists: { allow: ['phone'] } } }],
  missing: [{ lists: {} }],
});
