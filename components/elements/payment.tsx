'use client';
import { PaymentElement } from '@stripe/react-stripe-js';
import type { StripePaymentElementOptions } from '@stripe/stripe-js';

/** Who pays is known from delivery or asked by the shop, so Stripe's frame asks for the card alone. */
const OPTIONS: StripePaymentElementOptions = {
  layout: { type: 'tabs', defaultCollapsed: false },
  fields: { billingDetails: { name: 'never', email: 'never', phone: 'never', address: 'never' } },
  wallets: { applePay: 'never', googlePay: 'never', link: 'never' },
  business: { name: 'Counterproof' },
  terms: { card: 'never' },
};

type Props = { onReady: () => void; onFailed: () => void };

/** Stripe's Payment Element: number, expiry date and security code, typed into a frame of Stripe's origin. */
export const CardFields = ({ onReady, onFailed }: Props) => (
  <PaymentElement options={OPTIONS} onReady={onReady} onLoadError={onFailed} />
);
