import type { StripeAddressElementChangeEvent } from '@stripe/stripe-js';
import type { Fields } from '../fields.ts';
import { toE164 } from './phone.ts';

/** The value of the element, in the shape that its change event and `getValue()` have. */
export function readAddress(fields: Fields): StripeAddressElementChangeEvent['value'] {
  const firstName = fields.value('firstName');
  const lastName = fields.value('lastName');
  const split = fields.field('firstName') ? { firstName, lastName } : {};
  const country = fields.value('country');
  const phone = fields.field('phone') ? { phone: toE164(fields.value('phone'), country) } : {};
  return {
    name: fields.field('firstName') ? `${firstName} ${lastName}`.trim() : fields.value('name'),
    ...split,
    address: {
      line1: fields.value('addressLine1'),
      line2: fields.value('addressLine2') || null,
      city: fields.value('locality'),
      state: fields.value('administrativeArea'),
      postal_code: fields.value('postalCode').toUpperCase(),
      country,
    },
    ...phone,
  };
}
