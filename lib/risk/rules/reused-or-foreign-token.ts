import { rule } from '../rule.ts';

export const reusedOrForeignToken = rule({
  id: 'reused-or-foreign-token',
  title: 'The card details were meant for another payment',
  because: 'Our page makes a token per press and customer; one that is spent or foreign was carried here by hand.',
  stage: 'pre_auth',
  when: ({ token }) => token.spent || token.foreign,
  value: ({ token }) => (token.spent ? 'spent' : 'foreign'),
  threshold: 'fresh and own',
  outcome: 'block',
  score: 0,
  fires: [{ token: { spent: true, foreign: false } }, { token: { spent: false, foreign: true } }],
  sleeps: [{ token: { spent: false, foreign: false } }],
});
