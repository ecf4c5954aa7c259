import type { Stripe } from 'stripe';
import { emit } from '../../webhooks/emit.ts';
import type { Cause, World } from '../../world.ts';
import { answerChallenge } from '../intents/three-d-secure.ts';
import { attemptPayment } from './attempt.ts';

/** A card may still be declined after a passed challenge: the intent then shows it. @throws ApiError 400 */
export function answerPaymentChallenge(
  world: World,
  intent: Stripe.PaymentIntent,
  outcome: 'authorize' | 'fail',
  cause: Cause,
): Stripe.PaymentIntent {
  return answerChallenge(world, intent, outcome, {
    passed: (method, note) => {
      if (intent.confirmation_method === 'manual') {
        intent.status = 'requires_confirmation';
        intent.next_action = null;
        return;
      }
      attemptPayment(world, { intent, method, note, offSession: false, noChallenge: false, cause });
    },
    failed: (_, failure) => {
      intent.last_payment_error = failure;
      emit(world, 'payment_intent.payment_failed', intent, cause);
    },
  });
}
