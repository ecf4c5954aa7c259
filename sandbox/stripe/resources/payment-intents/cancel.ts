import type { Stripe } from 'stripe';
import { emit } from '../../webhooks/emit.ts';
import type { Cause, World } from '../../world.ts';
import { unexpectedState } from '../intents/intent.ts';
import { closeReviewOf } from '../reviews.ts';
import { chargeOf } from './state.ts';

type Reason = Stripe.PaymentIntent['cancellation_reason'];

/**
 * Ends an intent that has taken no money. An authorization is released: its charge reads as refunded, without a
 * Refund object.
 * @throws ApiError 400 when it has succeeded or is canceled already
 */
export function cancelIntent(
  world: World,
  intent: Stripe.PaymentIntent,
  reason: Reason,
  cause: Cause,
): Stripe.PaymentIntent {
  if (intent.status === 'succeeded' || intent.status === 'canceled') throw unexpectedState(intent, 'canceled');
  if (intent.status === 'requires_capture') {
    const charge = chargeOf(world, intent);
    const before = structuredClone(charge);
    charge.refunded = true;
    charge.amount_refunded = charge.amount;
    emit(world, 'charge.refunded', charge, cause, before);
  }
  return end(world, intent, reason, cause);
}

/** The last step of canceling and of expiring. */
export function end(world: World, intent: Stripe.PaymentIntent, reason: Reason, cause: Cause): Stripe.PaymentIntent {
  intent.status = 'canceled';
  intent.canceled_at = world.now();
  intent.cancellation_reason = reason;
  intent.amount_capturable = 0;
  intent.next_action = null;
  closeReviewOf(world, intent, 'canceled', cause);
  emit(world, 'payment_intent.canceled', intent, cause);
  return intent;
}
