import type { Stripe } from 'stripe';
import { docUrl } from '../../api/error.ts';
import { emit } from '../../webhooks/emit.ts';
import type { Cause, World } from '../../world.ts';
import { noteOf } from '../intent-secret.ts';
import { attemptSetup } from './attempt.ts';
import { recordAttempt, unexpectedState } from './state.ts';

/** The customer's answer to the challenge. @throws ApiError 400 when none is open */
export function answerSetupChallenge(
  world: World,
  intent: Stripe.SetupIntent,
  outcome: 'authorize' | 'fail',
  cause: Cause,
): Stripe.SetupIntent {
  if (intent.status !== 'requires_action') throw unexpectedState(intent, 'authenticated');
  const method = world.tables.paymentMethods.get(String(intent.payment_method));
  if (!method) throw new Error(`SetupIntent ${intent.id} has no payment method`);
  if (outcome === 'fail') return failed(world, intent, method, cause);
  const note = noteOf(world, intent.id);
  note.authenticated = true;
  attemptSetup(world, { intent, method, note, cause });
  return intent;
}

function failed(
  world: World,
  intent: Stripe.SetupIntent,
  method: Stripe.PaymentMethod,
  cause: Cause,
): Stripe.SetupIntent {
  const code = 'setup_intent_authentication_failure';
  intent.status = 'requires_payment_method';
  intent.payment_method = null;
  intent.next_action = null;
  intent.last_setup_error = {
    type: 'invalid_request_error',
    code,
    doc_url: docUrl(code),
    message:
      'We are unable to authenticate your payment method. Please choose a different payment method and try again.',
    payment_method: structuredClone(method),
  };
  recordAttempt(world, intent, method, 'failed');
  emit(world, 'setup_intent.setup_failed', intent, cause);
  return intent;
}
