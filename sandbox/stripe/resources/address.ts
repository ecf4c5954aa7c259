import type { Stripe } from 'stripe';
import type { ADDRESS, Read, SHIPPING } from '../api/shape.ts';

type AddressParams = Read<typeof ADDRESS> | undefined;
type ShippingParams = Read<typeof SHIPPING> | undefined;

/** An address with every field, null where nothing was sent. */
export function address(sent: AddressParams): Stripe.Address {
  const { city, country, line1, line2, postal_code, state } = sent ?? {};
  return {
    city: city ?? null,
    country: country ?? null,
    line1: line1 ?? null,
    line2: line2 ?? null,
    postal_code: postal_code ?? null,
    state: state ?? null,
  };
}

export function shipping(sent: ShippingParams): Stripe.PaymentIntent.Shipping | null {
  if (!sent) return null;
  return {
    address: address(sent.address),
    carrier: sent.carrier ?? null,
    name: sent.name ?? '',
    phone: sent.phone ?? null,
    tracking_number: sent.tracking_number ?? null,
  };
}
