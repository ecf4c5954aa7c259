import type { Stripe } from 'stripe';
import { emit } from '../../webhooks/emit.ts';
import type { Cause, World } from '../../world.ts';
import { awaitAftermath, cardOf } from '../aftermath.ts';
import { book } from '../balance-transactions.ts';
import { attach, keepChecks, spend } from '../payment-methods/use.ts';
import { openReview } from '../reviews.ts';

type Authorization = {
  intent: Stripe.PaymentIntent;
  method: Stripe.PaymentMethod;
  charge: Stripe.Charge;
  review: boolean;
  cause: Cause;
};

/** The issuer said yes: hold the money (manual capture) or take it, save the card if asked, queue a review. */
export function authorized(world: World, { intent, method, charge, review, cause }: Authorization): void {
  const manual = intent.capture_method === 'manual';
  if (!manual) capture(world, charge, intent.amount);
  intent.status = manual ? 'requires_capture' : 'succeeded';
  intent.amount_capturable = manual ? intent.amount : 0;
  intent.amount_received = manual ? 0 : intent.amount;
  keepChecks(world, method);
  saveCard(world, intent, method, cause);
  spend(world, method);
  if (review) openReview(world, intent, charge, 'rule', cause);
  emit(world, 'charge.succeeded', charge, cause);
  emit(world, manual ? 'payment_intent.amount_capturable_updated' : 'payment_intent.succeeded', intent, cause);
}

/** Takes `amount` of an authorization; the rest goes back to the card, shown as refunded. */
export function capture(world: World, charge: Stripe.Charge, amount: number): void {
  charge.captured = true;
  charge.amount_captured = amount;
  charge.amount_refunded = charge.amount - amount;
  const available = cardOf(world, charge)?.bypassesPending ?? false;
  const { currency, id: source } = charge;
  charge.balance_transaction = book(world, { type: 'charge', amount, currency, source, available }).id;
  awaitAftermath(world, charge);
}

function saveCard(world: World, intent: Stripe.PaymentIntent, method: Stripe.PaymentMethod, cause: Cause): void {
  if (!intent.setup_future_usage || typeof intent.customer !== 'string') return;
  attach(world, method, intent.customer, cause);
  const note = world.tables.cardNotes.get(method.id);
  if (note && intent.setup_future_usage === 'off_session') note.setUp = true;
}
