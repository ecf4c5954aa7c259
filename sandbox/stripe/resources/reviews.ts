import type { Stripe } from 'stripe';
import { invalid, notFound } from '../api/error.ts';
import { page } from '../api/list.ts';
import { route } from '../api/route.ts';
import { NOTHING, PAGE, type ShapeOf } from '../api/shape.ts';
import { newId } from '../state/id.ts';
import { emit } from '../webhooks/emit.ts';
import type { Cause, World } from '../world.ts';

const LIST = { ...PAGE, created: 'range' } as const satisfies ShapeOf<Stripe.ReviewListParams>;

export const reviewRoutes = [
  route('GET', '/v1/reviews', LIST, ({ world, params }) =>
    page('/v1/reviews', world.tables.reviews, params, row => row.open),
  ),
  route('GET', '/v1/reviews/:id', NOTHING, ({ world, id }) => reviewOr404(world, id)),
  // Approving never captures: the merchant decides that apart.
  route('POST', '/v1/reviews/:id/approve', NOTHING, ({ world, id, cause }) => {
    const review = reviewOr404(world, id);
    if (!review.open) throw invalid('This review is already closed.', undefined, 'review_closed');
    return closeReview(world, review, 'approved', cause);
  }),
];

export function reviewOr404(world: World, id: string): Stripe.Review {
  const review = world.tables.reviews.get(id);
  if (!review) throw notFound('review', id);
  return review;
}

/** Puts a payment into the queue. @param why `rule` by Radar, `manual` by a person */
export function openReview(
  world: World,
  intent: Stripe.PaymentIntent,
  charge: Stripe.Charge,
  why: 'rule' | 'manual',
  cause: Cause,
): Stripe.Review {
  const review: Stripe.Review = {
    id: newId('prv'),
    object: 'review',
    billing_zip: charge.billing_details.address?.postal_code ?? null,
    charge: charge.id,
    closed_reason: null,
    created: world.now(),
    ip_address: world.tables.cardNotes.get(String(charge.payment_method))?.ip ?? null,
    ip_address_location: null,
    livemode: false,
    open: true,
    opened_reason: why,
    payment_intent: intent.id,
    reason: why,
    session: null,
  };
  world.tables.reviews.put(review);
  intent.review = review.id;
  charge.review = review.id;
  emit(world, 'review.opened', review, cause);
  return review;
}

export function closeReview(
  world: World,
  review: Stripe.Review,
  why: NonNullable<Stripe.Review['closed_reason']>,
  cause: Cause,
): Stripe.Review {
  review.open = false;
  review.closed_reason = why;
  review.reason = why;
  emit(world, 'review.closed', review, cause);
  return review;
}

/** When a payment ends some other way, its open review ends with it. */
export function closeReviewOf(
  world: World,
  intent: Stripe.PaymentIntent,
  why: NonNullable<Stripe.Review['closed_reason']>,
  cause: Cause,
): void {
  const review = world.tables.reviews.all().find(row => row.payment_intent === intent.id && row.open);
  if (review) closeReview(world, review, why, cause);
}
