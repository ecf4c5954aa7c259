/**
 * What a PaymentIntent and a SetupIntent have in common: a client secret that lets a browser confirm it, the choice of
 * a card, a challenge by 3-D Secure. What one of them does alone is in its own folder.
 */
import type { Stripe } from 'stripe';
import { type ApiError, invalid } from '../../api/error.ts';
import type { IntentNote } from '../../state/tables.ts';
import type { World } from '../../world.ts';

export type Intent = Stripe.PaymentIntent | Stripe.SetupIntent;

/** As Stripe's messages call it. */
export const nameOf = ({ object }: Pick<Intent, 'object'>): string =>
  object === 'payment_intent' ? 'PaymentIntent' : 'SetupIntent';

/** 400 payment_intent_unexpected_state (or setup_…), with the intent in the body. @param what `captured`, `canceled`… */
export function unexpectedState(intent: Intent, what: string): ApiError {
  return invalid(
    `This ${nameOf(intent)} could not be ${what} because it has a status of ${intent.status}.`,
    undefined,
    `${intent.object}_unexpected_state`,
    { [intent.object]: intent },
  );
}

/** @throws ApiError 400 for a parameter of confirming in a create that does not confirm */
export function refuseEarly(object: Intent['object'], params: { confirm?: boolean }, names: readonly string[]): void {
  const early = params.confirm ? undefined : names.find(name => name in params);
  if (early)
    throw invalid(
      `The parameter \`${early}\` cannot be passed when creating a ${nameOf({ object })} unless \`confirm\` is set to true.`,
      early,
    );
}

/** What is remembered beside an intent; made on first use. */
export function noteOf(world: World, id: string): IntentNote {
  const fresh = { id, returnUrl: null, useStripeSdk: false, authenticated: false, confirmations: 0 };
  return world.tables.intentNotes.get(id) ?? world.tables.intentNotes.put(fresh);
}
