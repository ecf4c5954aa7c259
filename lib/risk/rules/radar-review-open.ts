import { rule } from '../rule.ts';

/** Stripe's own pattern for manual capture: capture only when the intent has no review (docs.stripe.com/radar/reviews/auth-and-capture). */
export const radarReviewOpen = rule({
  id: 'radar-review-open',
  title: 'Radar asks for a review',
  because: 'A rule at Stripe wants a person to look before the money is taken.',
  stage: 'post_auth',
  when: ({ review }) => review.open,
  value: ({ review }) => review.reason,
  threshold: 'no open review',
  outcome: 'hold',
  score: 0,
  fires: [{ review: { open: true, reason: 'rule' } }],
  sleeps: [{ review: { open: false, reason: 'approved' } }],
});
