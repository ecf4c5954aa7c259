import type { Stripe } from 'stripe';
import { invalid } from '../../api/error.ts';
import { mergeMetadata } from '../../api/metadata.ts';
import type { Call } from '../../api/route.ts';
import type { Params } from '../../api/shape.ts';
import { emit } from '../../webhooks/emit.ts';
import { unexpectedState } from '../intents/intent.ts';
import { capture } from './authorized.ts';
import type { CAPTURE_PARAMS } from './params.ts';
import { chargeOf } from './state.ts';

/** Takes all or part of an authorization, once. */
export function captureIntent(
  intent: Stripe.PaymentIntent,
  { world, params, cause }: Pick<Call<Params<typeof CAPTURE_PARAMS>>, 'world' | 'params' | 'cause'>,
): Stripe.PaymentIntent {
  if (intent.status !== 'requires_capture') throw unexpectedState(intent, 'captured');
  const amount = params.amount_to_capture ?? intent.amount_capturable;
  if (amount < 1)
    throw invalid('This value must be greater than or equal to 1.', 'amount_to_capture', 'parameter_invalid_integer');
  if (amount > intent.amount_capturable)
    throw invalid(
      `The amount_to_capture (${amount}) is greater than the PaymentIntent's amount_capturable (${intent.amount_capturable}).`,
      'amount_to_capture',
      'amount_too_large',
    );
  const charge = chargeOf(world, intent);
  const before = structuredClone(charge);
  capture(world, charge, amount);
  intent.status = 'succeeded';
  intent.amount_received = amount;
  intent.amount_capturable = 0;
  intent.metadata = mergeMetadata(intent.metadata, params.metadata);
  emit(world, 'charge.captured', charge, cause, before);
  emit(world, 'payment_intent.succeeded', intent, cause);
  return intent;
}
