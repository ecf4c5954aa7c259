import { reached, rule } from '../rule.ts';

export const declinesByEmail = rule({
  id: 'declines-by-email',
  number: 5,
  title: 'Many cards were declined under this e-mail',
  because: 'A buyer tries another card once or twice; more than that in a day looks like a list being worked off.',
  stage: 'pre_auth',
  limits: { times: 4 },
  shared: ['times'],
  actions: { hit: { outcome: 'hold', score: 0 } },
  see: ({ counts }, { times }) => reached('hit', counts['declines.email.day'], times),
  fires: { hit: [{ counts: { 'declines.email.day': 7 } }] },
  sleeps: [{ counts: { 'declines.email.day': 1, 'declines.address.hour': 9 } }],
  boundary: [{ below: { counts: { 'declines.email.day': 3 } }, at: { counts: { 'declines.email.day': 4 } } }],
  missing: [{ counts: {} }],
});
