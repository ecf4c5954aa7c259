'use client';
import { Elements } from '@stripe/react-stripe-js';
import type { Appearance, Stripe, StripeElementsOptionsMode } from '@stripe/stripe-js';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { load } from './load.ts';
import { useAppearance } from './use-appearance.ts';

/** What the card form must agree on with the later PaymentIntent: all of it from one quote. */
export type Terms = { amountMinor: number; currency: string; paymentMethodTypes: readonly string[] };

type Props = {
  publishableKey: string;
  terms: Terms;
  /** Lets a signed-in customer see, keep and remove cards in the card form; null for a guest. Stays as it first was. */
  customerSession: string | null;
  /** Told when Stripe.js does not come. What needs no frame goes on working. */
  onMissing: () => void;
  children: ReactNode;
};

/**
 * One Elements group for the page. It is made once; a new total or theme is an `update`, never a new mount, so that
 * nothing typed is lost.
 */
export function ElementsProvider({ publishableKey, terms, customerSession, onMissing, children }: Props) {
  const [stripe, setStripe] = useState<Stripe | null>(null);
  const appearance = useAppearance();
  useEffect(() => {
    let here = true;
    load(publishableKey).then(
      loaded => here && setStripe(loaded),
      () => here && onMissing(),
    );
    return () => {
      here = false;
    };
  }, [publishableKey, onMissing]);
  const options = useMemo(() => optionsFor(terms, customerSession, appearance), [terms, customerSession, appearance]);
  return (
    <Elements stripe={appearance ? stripe : null} options={options}>
      {children}
    </Elements>
  );
}

function optionsFor(
  terms: Terms,
  customerSession: string | null,
  appearance: Appearance | null,
): StripeElementsOptionsMode {
  return {
    mode: 'payment',
    amount: terms.amountMinor,
    currency: terms.currency,
    captureMethod: 'manual',
    allowedPaymentMethodTypes: [...terms.paymentMethodTypes],
    loader: 'never',
    ...(customerSession ? { customerSessionClientSecret: customerSession } : {}),
    ...(appearance ? { appearance } : {}),
  };
}
