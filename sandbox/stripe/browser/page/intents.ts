import type { WireError } from '../wire.ts';
import { IntegrationError } from './integration-error.ts';

/** The part of a PaymentIntent or SetupIntent that this script acts on; the rest passes through. */
export type Intent = {
  id: string;
  object: 'payment_intent' | 'setup_intent';
  status: string;
  client_secret: string;
  next_action: { type: string; redirect_to_url?: { url: string } } | null;
  last_payment_error?: WireError | null;
  last_setup_error?: WireError | null;
};

export type IntentResult = {
  paymentIntent?: Intent;
  setupIntent?: Intent;
  error?: WireError & { payment_intent?: Intent; setup_intent?: Intent };
};

/** Refuses anything that is not `pi_…_secret_…` or `seti_…_secret_…`. Throws IntegrationError. */
export function checkClientSecret(method: string, secret: unknown): string {
  if (typeof secret === 'string' && /^(pi|seti)_[A-Za-z0-9]+_secret_[A-Za-z0-9]+$/.test(secret)) return secret;
  throw new IntegrationError(
    `Invalid value for stripe.${method} intent secret: value should be a client secret of the form \${id}_secret_\${secret}. You specified: ${String(secret)}.`,
  );
}

/** Puts an intent under the key that Stripe.js uses for its kind. */
export function asResult(intent: Intent): IntentResult {
  return intent.object === 'setup_intent' ? { setupIntent: intent } : { paymentIntent: intent };
}

/** API errors become `{error}`; mistakes of the store's code and lost frames stay exceptions. */
export async function settle<T extends object>(answer: Promise<T>): Promise<T | { error: WireError }> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof IntegrationError) throw error;
    if (error instanceof Error) return { error: { type: 'api_connection_error', message: error.message } };
    return { error: error as WireError };
  }
}

/** The error of an intent that came back from authentication without success, as Stripe.js returns it. */
export function failureOf(intent: Intent): IntentResult | undefined {
  if (intent.status !== 'requires_payment_method') return undefined;
  const error = intent.last_payment_error ?? intent.last_setup_error ?? unexplained(intent);
  return { error: { ...error, [intent.object]: intent } };
}

const unexplained = (intent: Intent): WireError => ({
  type: 'invalid_request_error',
  code: `${intent.object}_authentication_failure`,
  message: 'We are unable to authenticate your payment method. Please choose a different payment method and try again.',
});
