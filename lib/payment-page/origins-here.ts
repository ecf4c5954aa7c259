import { config } from '#lib/config/index.ts';
import type { Origins } from './model.ts';

/** The origins that this shop is set up with: its own, and where Stripe's script and Stripe's server are. */
export function originsHere(): Origins {
  const { shopUrl, stripe } = config();
  return { shop: shopUrl.origin, stripeScript: stripe.scriptUrl.origin, stripeApi: stripe.apiUrl.origin };
}
