import { config } from '#lib/config/index.ts';
import { PERMISSIONS } from '../stripe/permissions.ts';

const WHERE = 'https://dashboard.stripe.com/apikeys';

/** What is to be said about our key, one sentence each; null when Stripe could not be asked. */
export async function keyRemarks(): Promise<string[] | null> {
  const { secretKey, livemode } = config().stripe;
  const remarks = livemode && secretKey.startsWith('sk_') ? [unrestricted] : [];
  for (const { name, neededFor, tryOut } of PERMISSIONS) {
    const permitted = await tryOut();
    if (permitted === 'away') return null;
    if (permitted === 'unknown_key') return [...remarks, unknownKey];
    if (permitted === 'no') remarks.push(missing(name, neededFor));
  }
  return remarks;
}

const unrestricted = `STRIPE_SECRET_KEY is a secret key that may do everything (sk_live_…); make a restricted one (rk_live_…) at ${WHERE}, which can do less harm should it leak.`;
const unknownKey = `Stripe does not know STRIPE_SECRET_KEY: no payment is possible until it is replaced by one from ${WHERE}.`;
const missing = (name: string, neededFor: string): string =>
  `STRIPE_SECRET_KEY lacks the permission "${name}", which ${neededFor} needs; grant it at ${WHERE}.`;
