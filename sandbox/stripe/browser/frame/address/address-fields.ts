import type { StripeAddressElementOptions } from '@stripe/stripe-js';
import { countryChoices, startingCountry } from '../countries.ts';
import { Field, type FieldSpec, type Problem } from '../field.ts';
import { checkPhone } from './phone.ts';
import { checkPostalCode } from './postal-codes.ts';

const incomplete = (code: string, what: string): Problem => ({ code, message: `Your ${what} is incomplete.` });
const filled = (code: string, what: string) => (value: string) => (value.trim() ? undefined : incomplete(code, what));

export type AddressFields = Record<
  'country' | 'addressLine1' | 'addressLine2' | 'locality' | 'postalCode' | 'region',
  Field
> & { names: Field[]; phone: Field | undefined };

/** Makes every field that an address of any country may need; `arrange` shows those of one country. */
export function makeAddressFields(options: StripeAddressElementOptions, locale: string): AddressFields {
  const section = options.mode === 'shipping' ? 'shipping' : 'billing';
  const make = (
    name: string,
    label: string,
    autocomplete: string,
    spec: Partial<FieldSpec> & Pick<FieldSpec, 'check'>,
  ) =>
    new Field({
      id: `Field-${name}Input`,
      name,
      label,
      ...spec,
      attributes: { autocomplete: `${section} ${autocomplete}`, ...spec.attributes },
    });
  const choices = countryChoices(options.allowedCountries);
  const country = make('country', 'Country or region', 'country', { options: choices, check: () => undefined });
  country.value = startingCountry(choices, options.defaultValues?.address?.country, locale);
  const words = { autocapitalize: 'words' };
  return {
    names: nameFields(options, make),
    country,
    addressLine1: make('addressLine1', 'Address line 1', 'address-line1', {
      attributes: words,
      check: value =>
        options.blockPoBox && /\bp\.?\s*o\.?\s*box\b/i.test(value)
          ? { code: 'invalid_po_box', message: 'We can’t deliver to a PO box. Use a street address.' }
          : filled('incomplete_address_line1', 'address')(value),
    }),
    addressLine2: make('addressLine2', 'Address line 2', 'address-line2', {
      attributes: { ...words, placeholder: 'Apartment, suite, floor' },
      optional: true,
      check: () => undefined,
    }),
    locality: make('locality', 'City', 'address-level2', {
      attributes: words,
      check: filled('incomplete_city', 'city'),
    }),
    region: make('administrativeArea', 'State', 'address-level1', {
      options: [['', '']],
      check: () => undefined,
    }),
    postalCode: make('postalCode', 'Postal code', 'postal-code', {
      attributes: { autocapitalize: 'characters' },
      check: value => checkPostalCode(country.value, value),
    }),
    phone: phoneField(options, country, make),
  };
}

type Make = (
  name: string,
  label: string,
  autocomplete: string,
  spec: Partial<FieldSpec> & Pick<FieldSpec, 'check'>,
) => Field;

function nameFields(options: StripeAddressElementOptions, make: Make): Field[] {
  if (options.fields?.name === 'never') return [];
  const attributes = { autocapitalize: 'words', spellcheck: 'false' };
  const check = filled('incomplete_name', 'name');
  if (options.display?.name === 'split') {
    const first = make('firstName', 'First name', 'given-name', { attributes, check });
    const last = make('lastName', 'Last name', 'family-name', { attributes, check });
    for (const field of [first, last]) field.node.classList.add('Field--half');
    return [first, last];
  }
  const organization = options.display?.name === 'organization';
  return [
    make('name', organization ? 'Organization name' : 'Full name', organization ? 'organization' : 'name', {
      attributes,
      check,
    }),
  ];
}

/** `auto` shows no telephone, as real Elements: only shops that ask for it get it. */
function phoneField(options: StripeAddressElementOptions, country: Field, make: Make): Field | undefined {
  if (options.fields?.phone !== 'always') return undefined;
  const required = options.validation?.phone?.required !== 'never';
  return make('phone', required ? 'Phone number' : 'Phone number (optional)', 'tel', {
    attributes: { type: 'tel', inputmode: 'tel' },
    optional: !required,
    check: value => checkPhone(value, country.value, required),
  });
}
