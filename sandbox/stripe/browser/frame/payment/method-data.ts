import type { StripePaymentElementOptions } from '@stripe/stripe-js';
import type { Collected } from '../../wire.ts';
import type { Params } from '../api.ts';
import { IntegrationMistake } from '../connection.ts';
import type { CardFields } from './card-fields.ts';

type BillingDetails = { name?: string; email?: string; phone?: string; address?: Params };

/**
 * Billing details from every source, the later over the earlier: the element's default values, the
 * group's billing address and e-mail, this element's country and postal code, what the store passed at
 * the call. An address that is passed with its country is taken whole, never mixed with another.
 */
export function billingDetails(
  options: StripePaymentElementOptions,
  own: ReturnType<CardFields['address']>,
  collected: Collected,
  passed: BillingDetails = {},
): Params {
  const { address: standing, ...rest } = options.defaultValues?.billingDetails ?? {};
  const whole = passed.address?.country ? {} : { ...standing, ...defined(collected.billing?.address) };
  const address = { ...whole, ...defined(own), ...defined(passed.address) };
  refuseMissing(options, address);
  const { address: _, ...contact } = collected.billing ?? {};
  return { ...rest, ...contact, ...defined({ ...passed, address: undefined }), address };
}

/** A store that hides the address must pass it: real Stripe.js refuses too, and banks decline without. */
function refuseMissing(options: StripePaymentElementOptions, address: Params): void {
  const asked = options.fields?.billingDetails;
  const hidden = asked === 'never' || (typeof asked === 'object' && asked.address === 'never');
  if (!hidden || address.country) return;
  throw new IntegrationMistake(
    'You specified "never" for fields.billing_details.address when creating the payment Element, but did not pass params.payment_method_data.billing_details.address.country. Pass it, or mount an Address Element with mode "billing".',
  );
}

function defined(values: object = {}): Params {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined && value !== null));
}
