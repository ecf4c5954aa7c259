import type { Stripe } from 'stripe';
import { emit } from '../../webhooks/emit.ts';
import type { Cause, World } from '../../world.ts';
import { answerChallenge } from '../intents/three-d-secure.ts';
import { attemptSetup } from './attempt.ts';
import { recordAttempt } from './state.ts';

/** @throws ApiError 400 when no challenge is open */
export function answerSetupChallenge(
  world: World,
  intent: Stripe.SetupIntent,
  outcome: 'authorize' | 'fail',
  cause: Cause,
): Stripe.SetupIntent {
  return answerChallenge(world, intent, outcome, {
    passed: (method, note) => attemptSetup(world, { intent, method, note, cause }),
    failed: (method, failure) => {
      intent.last_setup_error = failure;
      recordAttempt(world, intent, method, 'failed');
      emit(world, 'setup_intent.setup_failed', intent, cause);
    },
  });
}
