import type { OrderMailData } from './order-mail-data.ts';

/** An order that nobody placed: for previews and for the test that renders every mail. */
export const exampleOrder: OrderMailData = {
  orderId: '019aa000-0000-7000-8000-000000000001',
  number: 'CP-2026-000123',
  at: '2026-11-22T10:00:00.000Z',
  shipTo: {
    name: 'Ada de Vries',
    line1: 'Prinsengracht 263',
    line2: null,
    city: 'Amsterdam',
    region: null,
    postalCode: '1016 GV',
    country: 'NL',
    phone: null,
  },
  currency: 'eur',
  lines: [
    {
      title: 'Azulejo for a Wet Street',
      slug: 'azulejo-for-a-wet-street',
      artist: 'Inês Castellane',
      choice: '40 × 50 cm, oak frame',
      quantity: 2,
      lineMinor: 49_000,
      editionSize: 50,
      editionNumbers: [12, 13],
      image: { src: '/prints/azulejo-for-a-wet-street-front-400.webp', alt: 'Blue tiles in the rain.' },
    },
  ],
  subtotalMinor: 49_000,
  shippingMinor: 0,
  taxMinor: 8_504,
  taxLabel: 'Includes 21% VAT (Netherlands)',
  totalMinor: 49_000,
  receivedMinor: 49_000,
  refundMinor: 24_500,
  keptUntil: '2026-11-29T08:00:00.000Z',
  parcel: { carrier: 'PostNL', tracking: '3SCOUN0123456' },
  arrivesFrom: '2026-11-26',
  arrivesTo: '2026-11-30',
};
