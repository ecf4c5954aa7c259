import { rule } from '../rule.ts';

/** Radar's default cut-offs: elevated from 65 of 100, highest from 75 (docs.stripe.com/radar/risk-evaluation). */
export const radarRiskLevel = rule({
  id: 'radar-risk-level',
  number: 31,
  title: 'Radar rates the payment as risky',
  because: 'Stripe compares the card, device and address with the traffic of every store it serves.',
  stage: 'post_auth',
  answeredBy: 'factor',
  limits: {},
  actions: { elevated: { outcome: 'hold', score: 0 }, highest: { outcome: 'block', score: 0 } },
  see: ({ radar: { level } }) =>
    level === 'elevated' || level === 'highest' ? { as: level, value: level, threshold: 'elevated' } : null,
  fires: {
    elevated: [{ radar: { level: 'elevated', outcome: 'authorized' } }],
    highest: [{ radar: { level: 'highest', outcome: 'blocked' } }],
  },
  sleeps: [{ radar: { level: 'normal', outcome: 'authorized' } }],
  boundary: [
    { below: { radar: { level: 'normal' } }, at: { radar: { level: 'elevated' } } },
    { below: { radar: { level: 'elevated' } }, at: { radar: { level: 'highest' } } },
  ],
  missing: [{ radar: { level: null, outcome: null } }, { radar: { level: 'not_assessed' } }],
});
