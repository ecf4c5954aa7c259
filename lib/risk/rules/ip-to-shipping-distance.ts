import { rule } from '../rule.ts';

const far = { ipCountry: 'BR', ipToShippingKm: 9000, billingToShippingKm: null };
const first = { capturedOrders: 0 };

/** Shopify and Radar look at the same. From middle to middle where only countries are known, so neighbours are close. */
export const ipToShippingDistance = rule({
  id: 'ip-to-shipping-distance',
  number: 17,
  title: 'A first order goes far from where the buyer is',
  because: 'Presents travel and people do, so it weighs little; but stolen cards are seldom used next door.',
  stage: 'pre_auth',
  needs: 'geography',
  answeredBy: 'code',
  limits: { kilometres: 1000 },
  actions: { hit: { outcome: 'allow', score: 15 } },
  see: ({ buyer, geography }, { kilometres }) => {
    const distance = geography?.ipToShippingKm ?? null;
    if (distance === null || buyer.capturedOrders !== 0 || distance <= kilometres) return null;
    return { as: 'hit', value: distance, threshold: kilometres };
  },
  fires: { hit: [{ buyer: first, geography: far }] },
  sleeps: [
    { buyer: { capturedOrders: 1 }, geography: far },
    { buyer: first, geography: { ...far, ipToShippingKm: 0 } },
  ],
  boundary: [
    {
      below: { buyer: first, geography: { ...far, ipToShippingKm: 1000 } },
      at: { buyer: first, geography: { ...far, ipToShippingKm: 1001 } },
    },
    { below: { buyer: { capturedOrders: 1 }, geography: far }, at: { buyer: first, geography: far } },
  ],
  missing: [
    { buyer: first, geography: null },
    { buyer: first, geography: { ...far, ipToShippingKm: null } },
    { buyer: { capturedOrders: null }, geography: far },
  ],
});
