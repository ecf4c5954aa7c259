import { type PersonalData, personalData, tells } from '#lib/personal-data.ts';
import { quote } from './schema.ts';

export const checkoutPersonalData: readonly PersonalData[] = [
  personalData({
    table: quote,
    what: 'A price that you were shown',
    of: 'customers',
    category: 'purchases',
    purpose: 'To charge exactly what you were shown, and nothing else.',
    basis: 'contract',
    kept: { says: 'Two days after it ran out.', since: quote.expiresAt, days: 2 },
    found: [{ by: 'cart', in: quote.cartId, address: quote.email }],
    leads: [{ to: 'quote', from: quote.id }],
    forgotten: 'deleted',
    columns: {
      id: 'bare',
      seq: 'bare',
      cartId: 'bare',
      cartVersion: 'bare',
      email: tells('E-mail address'),
      shipTo: tells('Name, address and phone', { sealed: { row: quote.id, under: [{ of: 'quote', id: quote.id }] } }),
      shippingMethod: tells('Delivery'),
      lines: tells('Prints'),
      currency: tells('Currency'),
      subtotalMinor: tells('Prints, sum'),
      shippingMinor: tells('Shipping'),
      taxMinor: tells('Tax'),
      totalMinor: tells('Total'),
      paymentMethods: 'bare',
      createdAt: tells('Shown'),
      expiresAt: tells('Ran out'),
    },
  }),
];
