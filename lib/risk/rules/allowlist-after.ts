import { rule } from '../rule.ts';

/** The allow list at the second gate: what it hushes before the card is asked it hushes after. */
export const allowlistAfter = rule({
  id: 'allowlist-after',
  number: 26,
  title: 'On a list of what may pass',
  because: 'Somebody here knows this buyer and decided, for a time, that other signs do not count.',
  stage: 'post_auth',
  hushes: true,
  limits: {},
  actions: { hit: { outcome: 'allow', score: 0 } },
  see: ({ lists: { allow } }) =>
    allow.length > 0 ? { as: 'hit', value: allow.join(', '), threshold: 'on no list' } : null,
  fires: { hit: [{ lists: { allow: ['email'] } }, { lists: { allow: ['card_fingerprint', 'address'] } }] },
  sleeps: [{ lists: { allow: [] } }],
  boundary: [{ below: { lists: { allow: [] } }, at: { lists: { allow: ['phone'] } } }],
  missing: [{ lists: {} }],
});
