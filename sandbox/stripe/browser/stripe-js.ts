/**
 * The stand-in for Stripe.js: a script that defines `window.Stripe` and runs in the store's origin.
 *
 * It draws no field and reads none. Everything a shopper types lives in frames of the sandbox's own
 * origin (`frame.ts`); this side makes the frames, passes options in, and gets ids and events back.
 * The server replaces `__SANDBOX_ORIGIN__` when it serves the script, and messages are pinned to it.
 * Nothing here needs inline script, eval, style attributes in markup or an HTML string, so a strict
 * content security policy with Trusted Types lets it pass.
 */
import { IntegrationError } from './page/integration-error.ts';
import { type ConstructorOptions, StripeObject } from './page/stripe.ts';

/** The release train that @stripe/stripe-js compares with its own; a test reads it from the package. */
const RELEASE_TRAIN = 'endive';

type StripeFunction = ((publishableKey: string, options?: ConstructorOptions) => StripeObject) & { version: string };

/** Called as a plain function by loadStripe; `new Stripe(key)` works too, as with the real one. */
function Stripe(publishableKey: string, options: ConstructorOptions = {}): StripeObject {
  if (typeof publishableKey !== 'string' || publishableKey === '')
    throw new IntegrationError('Please call Stripe() with your publishable key. You used an empty string.');
  if (/^(sk|rk)_/.test(publishableKey))
    throw new IntegrationError(
      'You should not use your secret key with Stripe.js.\n\nPlease pass a publishable key instead.',
    );
  if (!publishableKey.startsWith('pk_test_'))
    throw new IntegrationError('The sandbox moves no money: it takes publishable keys that begin with pk_test_ only.');
  return new StripeObject(publishableKey, options);
}

const scope = window as unknown as { Stripe?: StripeFunction };
scope.Stripe ??= Object.assign(Stripe, { version: RELEASE_TRAIN });
