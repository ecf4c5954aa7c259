import { rule } from '../rule.ts';

/** Stripe's own pattern for manual capture: capture only when the intent has no review (docs.stripe.com/radar/reviews/auth-and-capture). */
export const radarReviewOpen = rule({
  id: 'radar-review-open',
  number: 32,
  title: 'Radar asks for a review',
  because: 'A rule at Stripe wants a person to look before the money is taken.',
  stage: 'post_auth',
  // No money is taken while Stripe waits for an answer, whatever a list of ours says.
  absolute: true,
  answeredBy: 'factor',
  limits: {},
  actions: { hit: { outcome: 'hold', score: 0 } },
  see: ({ review: { open, reason } }) => (open ? { as: 'hit', value: reason, threshold: 'no open review' } : null),
  fires: { hit: [{ review: { open: true, reason: 'rule' } }, { review: { open: true, reason: null } }] },
  sleeps: [{ review: { open: false, reason: 'approved' } }],
  boundary: [{ below: { review: { open: false, reason: 'rule' } }, at: { review: { open: true, reason: 'rule' } } }],
  missing: [{ review: { open: false, reason: null } }],
});
