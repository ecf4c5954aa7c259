import type { StripePaymentElementOptions } from '@stripe/stripe-js';
import { checkPostalCode } from '../address/postal-codes.ts';
import { countryChoices, startingCountry } from '../countries.ts';
import { Field } from '../field.ts';
import { Fields } from '../fields.ts';
import { node } from '../node.ts';
import { brandIcon, securityCodeIcon } from './brand-icons.ts';
import { brandOf } from './brands.ts';
import { checkCardNumber, digitsOf, formatCardNumber } from './card-number.ts';
import { checkExpiry, formatExpiry, readExpiry } from './expiry.ts';
import { checkSecurityCode, formatSecurityCode } from './security-code.ts';

const NUMERIC = { inputmode: 'numeric', autocorrect: 'off', spellcheck: 'false' };

export type CardFields = {
  node: HTMLElement;
  fields: Fields;
  /** The card as the API takes it. The one place where the digits leave their inputs. */
  card: () => { number: string; exp_month?: number; exp_year?: number; cvc: string };
  /** Country and postal code as far as they are shown. */
  address: () => { country?: string; postal_code?: string };
};

/** The fields of a new card, with country and postal code unless the store collects the address itself. */
export function drawCardFields(options: StripePaymentElementOptions, locale: string): CardFields {
  const { number, expiry, cvc } = cardFields();
  const billing = billingFields(options, locale);
  const fields = new Fields([number, expiry, cvc, ...billing]);
  expiry.node.classList.add('Field--half');
  cvc.node.classList.add('Field--half');
  const grid = node('div', { class: 'Grid' }, number.node, expiry.node, cvc.node, ...billing.map(field => field.node));
  return {
    node: grid,
    fields,
    card: () => {
      const date = readExpiry(expiry.value);
      return {
        number: digitsOf(number.value),
        exp_month: date?.month,
        exp_year: date?.year,
        cvc: digitsOf(cvc.value),
      };
    },
    address: () => ({
      country: fields.value('country') || undefined,
      postal_code: fields.value('postalCode') || undefined,
    }),
  };
}

function cardFields() {
  const numberMark = node('span', { class: 'Mark' });
  const number = new Field({
    id: 'payment-numberInput',
    name: 'number',
    label: 'Card number',
    attributes: { ...NUMERIC, autocomplete: 'billing cc-number', placeholder: '1234 1234 1234 1234' },
    check: checkCardNumber,
    format: formatCardNumber,
    mark: numberMark,
  });
  const expiry = new Field({
    id: 'payment-expiryInput',
    name: 'expiry',
    label: 'Expiration date',
    attributes: { ...NUMERIC, autocomplete: 'billing cc-exp', placeholder: 'MM / YY' },
    check: value => checkExpiry(value),
    format: formatExpiry,
  });
  const cvcMark = node('span', { class: 'Mark' });
  const cvc = new Field({
    id: 'payment-cvcInput',
    name: 'cvc',
    label: 'Security code',
    attributes: { ...NUMERIC, autocomplete: 'billing cc-csc', placeholder: 'CVC' },
    check: value => checkSecurityCode(value, number.value),
    format: value => formatSecurityCode(value, number.value),
    mark: cvcMark,
  });
  for (const field of [number, expiry, cvc]) field.control.classList.add('Input--tabular');
  const hint = () => {
    const brand = brandOf(digitsOf(number.value));
    number.node.classList.toggle('is-known', brand !== undefined);
    numberMark.replaceChildren(
      ...(brand ? [brandIcon(brand.id)] : (['visa', 'mastercard', 'amex'] as const).map(brandIcon)),
    );
    cvcMark.replaceChildren(securityCodeIcon(brand?.cvc === 4));
  };
  number.control.addEventListener('input', () => {
    hint();
    if (number.value.length >= 18 && checkCardNumber(number.value)?.code === 'invalid_number')
      number.show(number.problem());
  });
  hint();
  return { number, expiry, cvc };
}

const POSTAL_LABELS: Record<string, string> = { US: 'ZIP code', GB: 'Postcode', CA: 'Postal code' };

/** Real Elements ask a card's postal code only where banks check it. */
function billingFields(options: StripePaymentElementOptions, locale: string): Field[] {
  const asked = options.fields?.billingDetails;
  const address = typeof asked === 'object' ? asked.address : asked;
  if (address === 'never') return [];
  const hide = typeof address === 'object' ? address : {};
  const start = options.defaultValues?.billingDetails?.address;
  const choices = countryChoices();
  const country = new Field({
    id: 'payment-countryInput',
    name: 'country',
    label: 'Country',
    attributes: { autocomplete: 'billing country' },
    options: choices,
    check: () => undefined,
  });
  country.value = startingCountry(choices, start?.country, locale);
  const postal = new Field({
    id: 'payment-postalCodeInput',
    name: 'postalCode',
    label: 'ZIP code',
    attributes: { autocomplete: 'billing postal-code', autocapitalize: 'characters' },
    check: value => checkPostalCode(country.value, value),
  });
  postal.value = start?.postal_code ?? '';
  const arrange = () => {
    const label = POSTAL_LABELS[country.value];
    postal.node.hidden = label === undefined || hide.postalCode === 'never';
    postal.relabel(label ?? 'Postal code');
    country.node.classList.toggle('Field--half', !postal.node.hidden);
    postal.control.setAttribute('inputmode', country.value === 'US' ? 'numeric' : 'text');
    postal.show(undefined);
  };
  postal.node.classList.add('Field--half');
  country.control.addEventListener('input', arrange);
  arrange();
  country.node.hidden = hide.country === 'never';
  return [country, postal];
}
