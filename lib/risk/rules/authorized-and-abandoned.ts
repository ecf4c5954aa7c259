import { reached, rule } from '../rule.ts';

export const authorizedAndAbandoned = rule({
  id: 'authorized-and-abandoned',
  number: 38,
  title: 'Authorizations are asked for and given up',
  because: 'An authorization tells that a card works. Who wants to know just that never lets the money be taken.',
  stage: 'pre_auth',
  limits: { times: 2 },
  shared: ['times'],
  actions: { hit: { outcome: 'hold', score: 0 } },
  see: ({ counts }, { times }) =>
    reached('hit', counts['abandoned.card.day'], times) ?? reached('hit', counts['abandoned.address.day'], times),
  fires: { hit: [{ counts: { 'abandoned.card.day': 3 } }, { counts: { 'abandoned.address.day': 8 } }] },
  sleeps: [{ counts: { 'abandoned.card.day': 1, 'abandoned.address.day': 1 } }],
  boundary: [
    { below: { counts: { 'abandoned.card.day': 1 } }, at: { counts: { 'abandoned.card.day': 2 } } },
    { below: { counts: { 'abandoned.address.day': 1 } }, at: { counts: { 'abandoned.address.day': 2 } } },
  ],
  missing: [{ counts: {} }],
});
