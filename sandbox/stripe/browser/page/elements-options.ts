import type { ElementKind, GroupOptions } from '../wire.ts';
import { ELEMENT_FRAMES } from './frame-element.ts';
import { IntegrationError } from './integration-error.ts';

/** What `stripe.elements()` is given. Unknown keys are kept but not sent to frames. */
export type ElementsOptions = GroupOptions & {
  paymentMethodOptions?: { card?: { require_cvc_recollection?: boolean } };
  [key: string]: unknown;
};

const refuse = (what: string): never => {
  throw new IntegrationError(`Invalid value for stripe.elements(): ${what}`);
};

/** Refuses what real Stripe.js refuses when a group is made or updated. Throws IntegrationError. */
export function checkGroupOptions(options: ElementsOptions): void {
  const { mode, clientSecret, amount, currency } = options;
  if (mode && clientSecret) refuse('you cannot pass both `mode` and `clientSecret`.');
  if (clientSecret !== undefined && !/^(pi|seti)_[^_]+_secret_.+$/.test(String(clientSecret)))
    refuse('clientSecret should be a client secret: the id of an intent, _secret_, and its secret.');
  if (mode && !['payment', 'setup', 'subscription'].includes(mode))
    refuse("mode should be one of 'payment', 'setup' or 'subscription'.");
  if (mode !== 'payment' && mode !== 'subscription') return;
  if (typeof currency !== 'string' || !/^[a-z]{3}$/.test(currency))
    refuse('currency should be a three-letter ISO code in lower case.');
  if (!Number.isInteger(amount) || Number(amount) < 0)
    refuse('amount should be a non-negative integer, in the smallest unit of the currency.');
}

/** Refuses element types that the sandbox does not draw. Throws IntegrationError. */
export function checkKind(kind: string): asserts kind is ElementKind {
  if (kind in ELEMENT_FRAMES) return;
  throw new IntegrationError(
    `The sandbox draws these elements: ${Object.keys(ELEMENT_FRAMES).join(', ')}. You asked for: ${kind}.`,
  );
}

/** The part of the options that frames may see: plain data only, so that it survives postMessage. */
export function sendable(options: ElementsOptions): GroupOptions {
  const { mode, amount, currency, appearance, locale, customerSessionClientSecret, clientSecret } = options;
  const setupFutureUsage = options.setupFutureUsage ?? options.setup_future_usage;
  const recollectCvc = options.paymentMethodOptions?.card?.require_cvc_recollection;
  const wanted = { mode, amount, currency, setupFutureUsage, recollectCvc, appearance, locale };
  return plain({ ...wanted, customerSessionClientSecret, clientSecret }) as GroupOptions;
}

/** Drops functions and undefined values at every depth. */
export function plain(value: Record<string, unknown>): Record<string, unknown> {
  return JSON.parse(JSON.stringify(value)) as Record<string, unknown>;
}
