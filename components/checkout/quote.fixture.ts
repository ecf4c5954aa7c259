import type { QuoteView } from '#lib/checkout/model.ts';

/** What ada sees before she has entered anything. */
export const untouchedQuote: QuoteView = {
  id: '01890000-0000-7000-8000-000000000001',
  currency: 'eur',
  lines: [],
  subtotalMinor: 18_000,
  shipping: [],
  shippingMethod: null,
  shippingMinor: null,
  taxMinor: null,
  taxLabel: null,
  totalMinor: null,
  paymentMethodTypes: ['card'],
  expiresAt: '2026-11-22T12:00:00.000Z',
  countries: [{ code: 'NL', name: 'Netherlands', regionRequired: false, postalCodeRequired: true }],
  email: null,
  shipTo: null,
};

/** The same once e-mail and address are known and priced. */
export const completeQuote: QuoteView = {
  ...untouchedQuote,
  email: 'ada@example.org',
  shipTo: {
    name: 'Ada Quist',
    line1: 'Prinsengracht 1',
    line2: null,
    city: 'Amsterdam',
    region: null,
    postalCode: '1015 DK',
    country: 'NL',
    phone: null,
  },
  shipping: [
    {
      id: 'standard',
      label: 'Standard delivery',
      carrier: 'PostNL',
      priceMinor: 795,
      arrivesFrom: '2026-11-25',
      arrivesTo: '2026-11-26',
    },
  ],
  shippingMethod: 'standard',
  shippingMinor: 795,
  taxMinor: 3_262,
  taxLabel: 'Includes 21% VAT (Netherlands)',
  totalMinor: 18_795,
};
