import type { StripeAddressElementOptions } from '@stripe/stripe-js';
import type { Connection } from '../connection.ts';
import { Fields } from '../fields.ts';
import type { Drawn } from '../mount-element.ts';
import { node } from '../node.ts';
import { makeAddressFields } from './address-fields.ts';
import { arrangeFor } from './arrange.ts';
import { fillDefaults } from './defaults.ts';
import { readAddress } from './read-address.ts';
import { secondLine } from './second-line.ts';

/** The Address Element: a name, a country, and the fields that this country's addresses have. */
export function drawAddress({ hello, emit }: Connection): Drawn {
  const options = hello.options as unknown as StripeAddressElementOptions;
  const made = makeAddressFields(options, hello.locale);
  const { names, country, addressLine1, addressLine2, phone } = made;
  const local = node('div', { class: 'Grid Grid--whole' });
  const line2 = secondLine(addressLine2);
  const grid = node(
    'div',
    { class: 'Grid' },
    ...names.map(field => field.node),
    country.node,
    addressLine1.node,
    line2.node,
    local,
    ...(phone ? [phone.node] : []),
  );
  const { locality, region, postalCode } = made;
  const fields = new Fields([
    ...names,
    country,
    addressLine1,
    addressLine2,
    locality,
    region,
    postalCode,
    ...(phone ? [phone] : []),
  ]);
  const state = () => ({ complete: fields.complete, isNewAddress: true, value: readAddress(fields) });
  const change = () => emit('change', { elementMode: options.mode, empty: fields.empty, ...state() });
  const form = node('form', { novalidate: true, 'aria-label': 'Address' }, grid);
  form.addEventListener('submit', event => event.preventDefault());
  country.control.addEventListener('input', () => arrangeFor(country.value, made, local));
  arrangeFor(country.value, made, local);
  fillDefaults(fields, options);
  if (addressLine2.value) line2.open();
  form.addEventListener('input', change);
  if (!fields.empty) queueMicrotask(change);
  return {
    node: form,
    operations: {
      peek: state,
      getValue: () => {
        fields.validate();
        return state();
      },
      submit: () => fields.validate(),
      focus: () => fields.focusFirst(),
      focusInvalid: () => fields.focusInvalid(),
      clear: () => {
        fields.clear();
        change();
      },
    },
    update: next => {
      fillDefaults(fields, next as unknown as StripeAddressElementOptions);
    },
  };
}
