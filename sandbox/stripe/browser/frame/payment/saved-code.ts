import type { PaymentMethod } from '@stripe/stripe-js';
import { Field } from '../field.ts';
import { node } from '../node.ts';
import { securityCodeIcon } from './brand-icons.ts';
import { BRANDS } from './brands.ts';
import { checkSecurityCode, formatSecurityCode } from './security-code.ts';

/** The security code of a saved card, asked again when the store wants proof that the card is at hand. */
export function drawSavedCode(chosen: () => PaymentMethod | undefined): Field {
  // A first digit or two tell the rules which brand it is; more is not known here.
  const start = () => (BRANDS.find(({ id }) => id === chosen()?.card?.brand)?.cvc === 4 ? '34' : '4');
  const code = new Field({
    id: 'payment-savedCvcInput',
    name: 'savedCvc',
    label: 'Security code',
    attributes: { inputmode: 'numeric', autocomplete: 'billing cc-csc', placeholder: 'CVC', spellcheck: 'false' },
    check: value => checkSecurityCode(value, start()),
    format: value => formatSecurityCode(value, start()),
    mark: node('span', { class: 'Mark' }, securityCodeIcon(false)),
  });
  code.node.classList.add('Field--half');
  code.control.classList.add('Input--tabular');
  return code;
}
