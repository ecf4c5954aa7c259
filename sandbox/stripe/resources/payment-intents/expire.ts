import type { Stripe } from 'stripe';
import { emit } from '../../webhooks/emit.ts';
import { NOBODY, type World } from '../../world.ts';
import { end } from './cancel.ts';
import { chargeOf } from './state.ts';

/** The second in which all holds of a sandbox were last looked at. */
const looked = new WeakMap<World, number>();

/** Releases every authorization whose `capture_before` has passed. Called by a timer and before each request. */
export function expireAuthorizations(world: World): void {
  const now = world.now();
  // A hold ends at a full second, days after it began: one look a second misses none, however long the list.
  if (looked.get(world) === now) return;
  looked.set(world, now);
  for (const intent of world.tables.paymentIntents.all()) {
    if (intent.status !== 'requires_capture') continue;
    const before = captureBefore(chargeOf(world, intent));
    if (before !== null && before <= now) expire(world, intent);
  }
}

export function captureBefore(charge: Stripe.Charge): number | null {
  return charge.payment_method_details?.card?.capture_before ?? null;
}

/** The issuer takes the money back from a hold that nobody captured. */
export function expire(world: World, intent: Stripe.PaymentIntent): void {
  const charge = chargeOf(world, intent);
  const before = structuredClone(charge);
  charge.refunded = true;
  charge.amount_refunded = charge.amount;
  emit(world, 'charge.expired', charge, NOBODY, before);
  end(world, intent, 'expired', NOBODY);
  world.touched();
}
