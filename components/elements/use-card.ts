'use client';
import { useElements, useStripe } from '@stripe/react-stripe-js';
import type { PaymentMethodCreateParams, StripeError } from '@stripe/stripe-js';
import type { PostalAddress } from '#lib/orders/model.ts';

/** Who the card's bank knows: sent to Stripe with the card, for the bank's own checks. */
export type Payer = { email: string; address: PostalAddress };
/** The id that stands for the card, or Stripe's sentence about why there is none. */
export type Collected = { token: string } | { problem: string };
export type Card = {
  /** Checks every field, then swaps the card for an id. Neither number nor code ever enters this window. */
  collect(payer: Payer): Promise<Collected>;
  /** Shows the bank's question and resolves when it is over, however it ended: the server is asked next in any case. */
  authenticate(clientSecret: string): Promise<void>;
};

/** What the page can do with the card form; null until Stripe.js is there. */
export function useCard(): Card | null {
  const stripe = useStripe();
  const elements = useElements();
  if (!stripe || !elements) return null;
  return {
    async collect(payer) {
      const { error: incomplete } = await elements.submit();
      if (incomplete) return { problem: incomplete.message ?? INCOMPLETE };
      const { confirmationToken, error } = await stripe.createConfirmationToken({
        elements,
        params: {
          payment_method_data: { billing_details: billingDetails(payer) },
          return_url: `${window.location.origin}/checkout`,
        },
      });
      return confirmationToken ? { token: confirmationToken.id } : { problem: wordsFor(error) };
    },
    async authenticate(clientSecret) {
      // A failed authentication, or one that another tab finished first, is told by the server in the next answer.
      await stripe.handleNextAction({ clientSecret }).catch(() => undefined);
    },
  };
}

const INCOMPLETE = 'Please complete your card details.';
const SHOWN_TOO_LONG_AGO =
  'Your saved cards were loaded too long ago. Reload the page and pay again: nothing was charged, and all you entered is kept.';

const wordsFor = (error: StripeError): string =>
  error.code === 'customer_session_expired' ? SHOWN_TOO_LONG_AGO : (error.message ?? INCOMPLETE);

const billingDetails = ({ email, address }: Payer): PaymentMethodCreateParams.BillingDetails => ({
  name: address.name,
  email,
  phone: address.phone,
  address: {
    line1: address.line1,
    line2: address.line2,
    city: address.city,
    state: address.region,
    postal_code: address.postalCode,
    country: address.country,
  },
});
