import type { Cause, World } from '../world.ts';
import type { Intent } from './intents/intent.ts';
import { answerPaymentChallenge } from './payment-intents/three-d-secure.ts';
import { answerSetupChallenge } from './setup-intents/three-d-secure.ts';

/** The intent whose challenge the holder of this client secret may answer. */
export function challenged(world: World, id: string, secret: string): Intent | null {
  const intent = world.tables.paymentIntents.get(id) ?? world.tables.setupIntents.get(id);
  const open = intent?.status === 'requires_action' && intent.client_secret === secret;
  return open ? intent : null;
}

export function answer(world: World, intent: Intent, outcome: 'authorize' | 'fail', cause: Cause): void {
  if (intent.object === 'payment_intent') answerPaymentChallenge(world, intent, outcome, cause);
  else answerSetupChallenge(world, intent, outcome, cause);
}
