import type { Answer } from '../answer.ts';
import { ask } from '../stripe.ts';

/** Tells Radar that a person looked and approved. Never captures. */
export const approveReview = (reviewId: string): Promise<Answer<string>> =>
  ask('reviews.approve', `review:${reviewId}`, async stripe => {
    const approved = await stripe.reviews.approve(reviewId, {}, { idempotencyKey: `review:approve:${reviewId}` });
    return approved.id;
  });
