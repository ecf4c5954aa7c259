'use client';
import { AddressElement } from '@stripe/react-stripe-js';
import type {
  StripeAddressElement,
  StripeAddressElementChangeEvent,
  StripeAddressElementOptions,
} from '@stripe/stripe-js';
import { useState } from 'react';
import type { PostalAddress } from '#lib/orders/model.ts';

export type EnteredAddress = { complete: boolean; address: PostalAddress };
/** Asks the frame to show what is missing; resolves to what it holds. */
export type AddressField = { check(): Promise<EnteredAddress>; focus(): void };

type Props = {
  mode: 'shipping' | 'billing';
  countries: readonly string[];
  /** What the server already holds, so that a reload shows what was typed. */
  initial: PostalAddress | null;
  /** The country that is chosen at first when nothing is known. */
  country: string | null;
  phone: 'never' | 'auto' | 'always';
  onReady: (field: AddressField) => void;
  onChange: (entered: EnteredAddress) => void;
  onFailed: () => void;
};

/** Stripe's Address Element in the house's words. Its options are fixed at mount: later props never reset what is typed. */
export function AddressFields({ mode, countries, initial, country, phone, onReady, onChange, onFailed }: Props) {
  const [options] = useState<StripeAddressElementOptions>(() => ({
    mode,
    allowedCountries: [...countries],
    fields: { phone },
    display: { name: 'full' },
    ...defaults(initial, country),
  }));
  return (
    <AddressElement
      options={options}
      onReady={element => onReady(fieldOf(element))}
      onChange={event => onChange(entered(event))}
      onLoadError={onFailed}
    />
  );
}

const fieldOf = (element: StripeAddressElement): AddressField => ({
  check: async () => entered(await element.getValue()),
  focus: () => element.focus(),
});

function entered({ complete, value }: Pick<StripeAddressElementChangeEvent, 'complete' | 'value'>): EnteredAddress {
  const { line1, line2, city, state, postal_code, country } = value.address;
  const address = {
    name: value.name,
    line1,
    line2: line2 || null,
    city,
    region: state || null,
    postalCode: postal_code || null,
    country,
    phone: value.phone || null,
  };
  return { complete, address };
}

function defaults(initial: PostalAddress | null, country: string | null) {
  if (initial) return { defaultValues: asDefaults(initial) };
  return country ? { defaultValues: { address: { country } } } : {};
}

const asDefaults = (address: PostalAddress): NonNullable<StripeAddressElementOptions['defaultValues']> => ({
  name: address.name,
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
