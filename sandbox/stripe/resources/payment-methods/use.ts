import type { Stripe } from 'stripe';
import { ApiError, invalid } from '../../api/error.ts';
import type { TestCard } from '../../cards/card.ts';
import { cardById } from '../../cards/catalog.ts';
import type { Decline } from '../../cards/declines.ts';
import { emit } from '../../webhooks/emit.ts';
import type { Cause, World } from '../../world.ts';
import { checksOf } from '../checks.ts';

/** The test card behind a PaymentMethod. */
export function testCard(world: World, method: Stripe.PaymentMethod): TestCard {
  const card = cardById(world.tables.cardNotes.get(method.id)?.card ?? '');
  if (!card) throw new Error(`PaymentMethod ${method.id} has no card note`);
  return card;
}

/** @throws ApiError 402 when the issuer refuses the card's check */
export function attach(
  world: World,
  method: Stripe.PaymentMethod,
  customer: string,
  cause: Cause,
): Stripe.PaymentMethod {
  refuseSpent(world, method);
  const { decline, attachable } = testCard(world, method);
  if (decline && !attachable) throw cardDeclined(decline);
  if (method.customer === customer) return method;
  method.customer = customer;
  emit(world, 'payment_method.attached', method, cause);
  return method;
}

/** A customer's browser sent or used the card from this address. */
export function seenAt(world: World, method: Stripe.PaymentMethod, ip: string | null): void {
  const note = world.tables.cardNotes.get(method.id);
  if (note && ip) note.ip = ip;
}

/** The issuer has answered: the results stay with the card, the code does not (nobody may keep it). */
export function keepChecks(world: World, method: Stripe.PaymentMethod): void {
  const note = world.tables.cardNotes.get(method.id);
  if (!note || !method.card) return;
  if (Object.values(note.sent).some(Boolean)) method.card.checks = checksOf(testCard(world, method), note.sent);
  note.sent.cvc = false;
}

/** A PaymentMethod that is nobody's serves one payment. */
export function spend(world: World, method: Stripe.PaymentMethod): void {
  const note = world.tables.cardNotes.get(method.id);
  if (note && !method.customer) note.spent = true;
}

/** @throws ApiError 400 when it has served its one payment, or was detached */
export function refuseSpent(world: World, method: Stripe.PaymentMethod): void {
  if (!world.tables.cardNotes.get(method.id)?.spent) return;
  throw invalid(
    'The provided PaymentMethod was previously used with a PaymentIntent without Customer attachment, or was detached from a Customer. It may not be used again. To use a PaymentMethod multiple times, you must attach it to a Customer first.',
    'payment_method',
  );
}

export function cardDeclined({ network_decline_code: network, ...decline }: Decline): ApiError {
  return new ApiError(402, { type: 'card_error', ...decline, network_decline_code: network });
}
