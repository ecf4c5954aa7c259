import { reached, rule } from '../rule.ts';

/** Words of the networks for "never again": lost, stolen, pick up, or the advice do_not_try_again. */
export const anotherCardAfterHardDecline = rule({
  id: 'another-card-after-hard-decline',
  number: 37,
  title: 'Another card, right after one that was reported lost or stolen',
  because: 'Whoever holds one stolen card often holds several.',
  stage: 'pre_auth',
  limits: { times: 1 },
  shared: ['times'],
  actions: { hit: { outcome: 'hold', score: 0 } },
  see: ({ counts }, { times }) =>
    reached('hit', counts['otherHardDeclines.account.hour'], times) ??
    reached('hit', counts['otherHardDeclines.email.hour'], times) ??
    reached('hit', counts['otherHardDeclines.device.hour'], times) ??
    reached('hit', counts['otherHardDeclines.address.hour'], times),
  fires: {
    hit: [
      { counts: { 'otherHardDeclines.account.hour': 1 } },
      { counts: { 'otherHardDeclines.email.hour': 2 } },
      { counts: { 'otherHardDeclines.device.hour': 1 } },
      { counts: { 'otherHardDeclines.address.hour': 3 } },
    ],
  },
  sleeps: [{ counts: { 'declines.email.day': 1, 'otherHardDeclines.email.hour': 0 } }],
  boundary: [
    {
      below: { counts: { 'otherHardDeclines.address.hour': 0 } },
      at: { counts: { 'otherHardDeclines.address.hour': 1 } },
    },
    { below: { counts: { 'otherHardDeclines.email.hour': 0 } }, at: { counts: { 'otherHardDeclines.email.hour': 1 } } },
  ],
  missing: [{ counts: {} }],
});
