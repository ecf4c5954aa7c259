import type { Stripe } from 'stripe';
import { docUrl } from '../../api/error.ts';
import { emit } from '../../webhooks/emit.ts';
import type { Cause, World } from '../../world.ts';
import { noteOf } from '../intent-secret.ts';
import { attemptPayment } from './attempt.ts';
import { unexpectedState } from './state.ts';

/**
 * The customer's answer to the challenge. A card may still be declined after a passed one: the intent then shows it.
 * @throws ApiError 400 when no challenge is open
 */
export function answerChallenge(
  world: World,
  intent: Stripe.PaymentIntent,
  outcome: 'authorize' | 'fail',
  cause: Cause,
): Stripe.PaymentIntent {
  if (intent.status !== 'requires_action') throw unexpectedState(intent, 'authenticated');
  const method = world.tables.paymentMethods.get(String(intent.payment_method));
  if (!method) throw new Error(`PaymentIntent ${intent.id} has no payment method`);
  if (outcome === 'fail') return failed(world, intent, method, cause);
  const note = noteOf(world, intent.id);
  note.authenticated = true;
  if (intent.confirmation_method === 'manual') {
    intent.status = 'requires_confirmation';
    intent.next_action = null;
    return intent;
  }
  attemptPayment(world, { intent, method, note, offSession: false, noChallenge: false, cause });
  return intent;
}

function failed(
  world: World,
  intent: Stripe.PaymentIntent,
  method: Stripe.PaymentMethod,
  cause: Cause,
): Stripe.PaymentIntent {
  const code = 'payment_intent_authentication_failure';
  intent.status = 'requires_payment_method';
  intent.payment_method = null;
  intent.next_action = null;
  intent.last_payment_error = {
    type: 'invalid_request_error',
    code,
    doc_url: docUrl(code),
    message:
      'We are unable to authenticate your payment method. Please choose a different payment method and try again.',
    payment_method: structuredClone(method),
  };
  emit(world, 'payment_intent.payment_failed', intent, cause);
  return intent;
}
