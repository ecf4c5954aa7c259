import type { Stripe } from 'stripe';
import { notFound } from '../../api/error.ts';
import type { World } from '../../world.ts';

export function intentOr404(world: World, id: string): Stripe.PaymentIntent {
  const intent = world.tables.paymentIntents.get(id);
  if (!intent) throw notFound('payment_intent', id, 'intent');
  return intent;
}

export function chargeOf(world: World, intent: Stripe.PaymentIntent): Stripe.Charge {
  const charge = world.tables.charges.get(String(intent.latest_charge));
  if (!charge) throw new Error(`PaymentIntent ${intent.id} has no charge`);
  return charge;
}
