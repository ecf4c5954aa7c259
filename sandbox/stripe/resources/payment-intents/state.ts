import type { Stripe } from 'stripe';
import { type ApiError, invalid, notFound } from '../../api/error.ts';
import type { World } from '../../world.ts';

export function intentOr404(world: World, id: string): Stripe.PaymentIntent {
  const intent = world.tables.paymentIntents.get(id);
  if (!intent) throw notFound('payment_intent', id, 'intent');
  return intent;
}

/** 400 payment_intent_unexpected_state, with the intent in the body. @param what `captured`, `canceled`… */
export function unexpectedState(intent: Stripe.PaymentIntent, what: string): ApiError {
  return invalid(
    `This PaymentIntent could not be ${what} because it has a status of ${intent.status}.`,
    undefined,
    'payment_intent_unexpected_state',
    { payment_intent: intent },
  );
}

export function chargeOf(world: World, intent: Stripe.PaymentIntent): Stripe.Charge {
  const charge = world.tables.charges.get(String(intent.latest_charge));
  if (!charge) throw new Error(`PaymentIntent ${intent.id} has no charge`);
  return charge;
}
