import type { Stripe } from 'stripe';
import { random } from '../state/id.ts';
import type { IntentNote } from '../state/tables.ts';
import type { World } from '../world.ts';

/**
 * How the browser gets to the challenge: inside the page for stripe.js (or when there is nowhere to return to),
 * by a redirect otherwise.
 */
export function nextAction(
  world: World,
  intent: { id: string; client_secret: string | null },
  note: IntentNote,
): Stripe.PaymentIntent.NextAction & Stripe.SetupIntent.NextAction {
  const origin = world.origin();
  if (note.useStripeSdk || !note.returnUrl)
    return {
      type: 'use_stripe_sdk',
      use_stripe_sdk: {
        type: 'three_d_secure_redirect',
        source: `payatt_${random(24)}`,
        stripe_js: `${origin}/3ds/${intent.id}`,
      },
    };
  const url = `${origin}/3ds-redirect/${intent.id}?client_secret=${intent.client_secret}`;
  return { type: 'redirect_to_url', redirect_to_url: { return_url: note.returnUrl, url } };
}
