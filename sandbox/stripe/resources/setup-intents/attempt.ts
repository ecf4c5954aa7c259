import type { Stripe } from 'stripe';
import { ApiError, docUrl } from '../../api/error.ts';
import type { Decline } from '../../cards/declines.ts';
import type { IntentNote } from '../../state/tables.ts';
import { emit } from '../../webhooks/emit.ts';
import type { Cause, World } from '../../world.ts';
import { authenticate } from '../authenticate.ts';
import { BLOCKED, blockOf } from '../charges/verdict.ts';
import { nextAction } from '../next-action.ts';
import { attach, cardDeclined, keepChecks, testCard } from '../payment-methods/use.ts';
import { recordAttempt } from './state.ts';

export type Attempt = { intent: Stripe.SetupIntent; method: Stripe.PaymentMethod; note: IntentNote; cause: Cause };

/**
 * One try to set a card up: 3-D Secure first, then the issuer's check of the card (no money moves).
 * @returns the decline as the error that the API answers with, or null
 */
export function attemptSetup(world: World, attempt: Attempt): ApiError | null {
  const { intent, method, note, cause } = attempt;
  const card = testCard(world, method);
  intent.payment_method = method.id;
  intent.last_setup_error = null;
  intent.next_action = null;
  const passage = authenticate(card, {
    asked: intent.payment_method_options?.card?.request_three_d_secure ?? 'automatic',
    offSession: false,
    setUp: false,
    passed: note.authenticated,
  });
  if (passage.step === 'challenge') {
    intent.status = 'requires_action';
    intent.next_action = nextAction(world, intent, note);
    recordAttempt(world, intent, method, 'requires_action');
    emit(world, 'setup_intent.requires_action', intent, cause);
    return null;
  }
  const refusal = passage.step === 'refused' ? passage.decline : card.attachable ? null : (card.decline ?? null);
  const customer = typeof intent.customer === 'string' ? intent.customer : null;
  if (refusal || blockOf(world, card, { method, customer, emails: [] })) return declined(world, attempt, refusal);
  succeed(world, attempt);
  return null;
}

function succeed(world: World, { intent, method, cause }: Attempt): void {
  intent.status = 'succeeded';
  const note = world.tables.cardNotes.get(method.id);
  if (note && intent.usage === 'off_session') note.setUp = true;
  keepChecks(world, method);
  recordAttempt(world, intent, method, 'succeeded');
  if (typeof intent.customer === 'string') attach(world, method, intent.customer, cause);
  emit(world, 'setup_intent.succeeded', intent, cause);
}

function declined(world: World, { intent, method, cause }: Attempt, refusal: Decline | null): ApiError {
  const { body } = cardDeclined(refusal ?? BLOCKED);
  intent.status = 'requires_payment_method';
  intent.payment_method = null;
  intent.last_setup_error = {
    type: 'card_error',
    advice_code: body.advice_code,
    code: body.code as 'card_declined',
    decline_code: body.decline_code,
    doc_url: docUrl(body.code ?? ''),
    message: body.message,
    payment_method: structuredClone(method),
  };
  recordAttempt(world, intent, method, 'failed');
  emit(world, 'setup_intent.setup_failed', intent, cause);
  return new ApiError(402, { ...body, setup_intent: intent, payment_method: method });
}
