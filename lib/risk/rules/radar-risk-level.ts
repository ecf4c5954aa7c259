import { rule } from '../rule.ts';

/** Radar's default cut-offs: elevated from 65 of 100, highest from 75 (docs.stripe.com/radar/risk-evaluation). */
export const radarRiskLevel = rule({
  id: 'radar-risk-level',
  title: 'Radar rates the payment as risky',
  because: 'Stripe compares the card, device and address with the traffic of every store it serves.',
  stage: 'post_auth',
  when: ({ radar }) => radar.level === 'elevated' || radar.level === 'highest',
  value: ({ radar }) => radar.level,
  threshold: 'elevated',
  outcome: ({ radar }) => (radar.level === 'highest' ? 'block' : 'hold'),
  score: 0,
  fires: [{ radar: { level: 'elevated', outcome: 'authorized' } }, { radar: { level: 'highest', outcome: 'blocked' } }],
  sleeps: [{ radar: { level: 'normal', outcome: 'authorized' } }],
});
