import { rule } from '../rule.ts';

const far = { ipCountry: null, ipToShippingKm: null, billingToShippingKm: 2000 };
const first = { capturedOrders: 0 };
const shop = { p95: 30_000 };

export const farFirstOrder = rule({
  id: 'far-first-order',
  number: 18,
  title: 'A dear first order goes far from where the card is billed',
  because: 'Presents travel, too, but few people begin with a dear one to somebody in another part of the world.',
  stage: 'pre_auth',
  needs: 'geography',
  answeredBy: 'factor',
  limits: { kilometres: 500 },
  actions: { hit: { outcome: 'hold', score: 0 } },
  see: ({ amountMinor, buyer, geography, shop: { p95 } }, { kilometres }) => {
    const distance = geography?.billingToShippingKm ?? null;
    if (distance === null || p95 === null || buyer.capturedOrders !== 0) return null;
    return distance > kilometres && amountMinor > p95 ? { as: 'hit', value: distance, threshold: kilometres } : null;
  },
  fires: { hit: [{ amountMinor: 40_000, buyer: first, geography: far, shop }] },
  sleeps: [{ amountMinor: 40_000, buyer: { capturedOrders: 2 }, geography: far, shop }],
  boundary: [
    {
      below: { amountMinor: 30_000, buyer: first, geography: far, shop },
      at: { amountMinor: 30_001, buyer: first, geography: far, shop },
    },
    {
      below: { amountMinor: 40_000, buyer: first, geography: { ...far, billingToShippingKm: 500 }, shop },
      at: { amountMinor: 40_000, buyer: first, geography: { ...far, billingToShippingKm: 501 }, shop },
    },
  ],
  missing: [
    { amountMinor: 40_000, buyer: first, geography: null, shop },
    { amountMinor: 40_000, buyer: first, geography: { ...far, billingToShippingKm: null }, shop },
    { amountMinor: 40_000, buyer: { capturedOrders: null }, geography: far, shop },
    { amountMinor: 40_000, buyer: first, geography: far, shop: { p95: null } },
  ],
});
