import type { Stripe } from 'stripe';
import { invalid } from '../api/error.ts';
import { NOTHING } from '../api/shape.ts';
import { cancelIntent } from '../resources/payment-intents/cancel.ts';
import { captureIntent } from '../resources/payment-intents/capture.ts';
import { expire } from '../resources/payment-intents/expire.ts';
import { CANCEL } from '../resources/payment-intents/params.ts';
import { chargeOf, intentOr404 } from '../resources/payment-intents/state.ts';
import { createRefund } from '../resources/refunds/create.ts';
import { closeReview, openReview } from '../resources/reviews.ts';
import { NOBODY, type World } from '../world.ts';
import { type Action, action } from './action.ts';

const AMOUNT = { amount: 'integer' } as const;
const REFUND = { amount: 'integer', reason: ['duplicate', 'fraudulent', 'requested_by_customer'] } as const;

/** What a person does at Stripe's dashboard, behind the shop's back. */
export const INTENT_ACTIONS: readonly Action[] = [
  action('/payment_intents/:id/capture', 'The payment is captured.', AMOUNT, (world, id, { amount }) =>
    captureIntent(intentOr404(world, id), { world, params: { amount_to_capture: amount }, cause: NOBODY }),
  ),
  action('/payment_intents/:id/cancel', 'The payment is canceled.', CANCEL, (world, id, params) =>
    cancelIntent(world, intentOr404(world, id), params.cancellation_reason ?? null, NOBODY),
  ),
  action('/payment_intents/:id/expire', 'The authorization has expired.', NOTHING, (world, id) => {
    const intent = intentOr404(world, id);
    if (intent.status !== 'requires_capture') throw invalid(`This PaymentIntent is ${intent.status}: nothing expires.`);
    expire(world, intent);
    return intent;
  }),
  action('/payment_intents/:id/refund', 'The refund is made.', REFUND, (world, id, { amount, reason }) =>
    createRefund(world, { payment_intent: id, amount, reason }, NOBODY),
  ),
  action('/payment_intents/:id/review/open', 'A review is open.', NOTHING, (world, id) => openFor(world, id)),
  action(
    '/payment_intents/:id/review/approve',
    'The review is approved. Nothing was captured by that.',
    NOTHING,
    (world, id) => {
      const review = reviewOf(world, intentOr404(world, id));
      if (!review?.open) throw invalid('This payment has no open review.');
      return closeReview(world, review, 'approved', NOBODY);
    },
  ),
];

const reviewOf = (world: World, intent: Stripe.PaymentIntent): Stripe.Review | undefined =>
  world.tables.reviews.get(String(intent.review));

function openFor(world: World, id: string): Stripe.Review {
  const intent = intentOr404(world, id);
  const charge = chargeOf(world, intent);
  const known = reviewOf(world, intent);
  if (known?.open) return known;
  if (charge.status !== 'succeeded' || intent.status === 'canceled')
    throw invalid(`This PaymentIntent is ${intent.status}: there is nothing to review.`);
  return openReview(world, intent, charge, 'manual', NOBODY);
}
