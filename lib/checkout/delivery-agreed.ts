import type { PostalAddress } from '#lib/orders/model.ts';
import type { ShippingMethod } from './model.ts';
import type { Delivery } from './price-cart.ts';
import { chosen, type QuoteRow } from './quotes.ts';
import { DeliveryIncomplete } from './refusals.ts';

export type AgreedDelivery = Delivery & { email: string; shipTo: PostalAddress; method: ShippingMethod };

/** Contact and delivery of a quote that is about to be paid. Throws DeliveryIncomplete naming what is missing. */
export function agreedDelivery(shown: QuoteRow): AgreedDelivery {
  const { email, shipTo } = shown;
  const method = chosen(shown);
  if (email && shipTo && method) return { email, shipTo, method, country: null };
  throw new DeliveryIncomplete({
    ...(email ? {} : { email: 'E-mail is missing.' }),
    ...(shipTo ? {} : { shipTo: 'The delivery address is missing.' }),
    ...(method ? {} : { shippingMethod: 'Choose a delivery method.' }),
  });
}
