import { rule } from '../rule.ts';

export const reusedOrForeignToken = rule({
  id: 'reused-or-foreign-token',
  number: 27,
  title: 'The card details were meant for another payment',
  because: 'Our page makes a token per press and customer; one that is spent or foreign was carried here by hand.',
  stage: 'pre_auth',
  absolute: true,
  limits: {},
  actions: { hit: { outcome: 'block', score: 0 } },
  see: ({ token: { spent, foreign } }) =>
    spent || foreign ? { as: 'hit', value: spent ? 'spent' : 'foreign', threshold: 'fresh and own' } : null,
  fires: { hit: [{ token: { spent: true } }, { token: { foreign: true } }, { token: { spent: true, foreign: true } }] },
  sleeps: [{ token: { spent: false, foreign: false } }],
  boundary: [
    { below: { token: { spent: false } }, at: { token: { spent: true } } },
    { below: { token: { foreign: false } }, at: { token: { foreign: true } } },
  ],
  // A token that Stripe does not know counts as foreign before it comes here.
  missing: [{ card: { brand: null, country: null, funding: null, wallet: null } }],
});
