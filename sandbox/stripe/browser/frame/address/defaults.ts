import type { StripeAddressElementOptions } from '@stripe/stripe-js';
import type { Fields } from '../fields.ts';

/** Fills fields that are still empty from the store's default values; what was typed wins. */
export function fillDefaults(fields: Fields, { defaultValues }: StripeAddressElementOptions): void {
  if (!defaultValues) return;
  const { address, name } = defaultValues;
  const [first = '', ...rest] = (name ?? '').split(' ');
  const values: Record<string, string | null | undefined> = {
    name: name ?? [defaultValues.firstName, defaultValues.lastName].filter(Boolean).join(' '),
    firstName: defaultValues.firstName ?? first,
    lastName: defaultValues.lastName ?? rest.join(' '),
    addressLine1: address?.line1,
    addressLine2: address?.line2,
    locality: address?.city,
    administrativeArea: address?.state,
    postalCode: address?.postal_code,
    phone: defaultValues.phone,
  };
  for (const [name, value] of Object.entries(values)) {
    const field = fields.active.find(one => one.name === name);
    if (field && value && field.value === '') field.value = value;
  }
}
