import { rule } from '../rule.ts';

/** An e-mail that is let pass by name is an exception to its domain. Otherwise what is stopped stays stopped. */
export const blocklist = rule({
  id: 'blocklist',
  number: 26,
  title: 'On a list of what is stopped',
  because: 'Somebody here decided that this must not pay, and wrote down why.',
  stage: 'pre_auth',
  absolute: true,
  limits: {},
  actions: { hit: { outcome: 'block', score: 0 } },
  see: ({ lists: { allow, block } }) => {
    const kinds = block.filter(kind => !(kind === 'email_domain' && allow.includes('email')));
    return kinds.length > 0 ? { as: 'hit', value: kinds.join(', '), threshold: 'on no list' } : null;
  },
  fires: {
    hit: [
      { lists: { block: ['card_fingerprint'] } },
      { lists: { block: ['ip', 'phone'] } },
      { lists: { allow: ['email'], block: ['card_fingerprint', 'email_domain'] } },
    ],
  },
  sleeps: [{ lists: { allow: ['email'], block: [] } }, { lists: { allow: ['email'], block: ['email_domain'] } }],
  boundary: [
    { below: { lists: { block: [] } }, at: { lists: { block: ['email'] } } },
    {
      below: { lists: { allow: ['email'], block: ['email_domain'] } },
      at: { lists: { allow: ['phone'], block: ['email_domain'] } },
    },
  ],
  missing: [{ lists: {} }],
});
