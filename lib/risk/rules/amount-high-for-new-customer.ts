import { CURRENCIES, euros, inCurrency } from '../amounts.ts';
import { rule } from '../rule.ts';

const known = { p90: null, p95: null, p99: 30_000 };

/** Test cards cannot prove their owner, so where buyers share a handful of them the fixed amounts are wider. */
export const amountHighForNewCustomer = rule({
  id: 'amount-high-for-new-customer',
  number: 12,
  title: 'A large first order',
  because: 'Somebody who never paid here before starts with more than almost everybody pays.',
  stage: 'pre_auth',
  answeredBy: 'factor',
  limits: euros(500),
  shared: CURRENCIES,
  actions: { hit: { outcome: 'challenge', score: 0 } },
  see: ({ amountMinor, currency, buyer, shop }, limits) => {
    const most = Math.min(inCurrency(limits, currency) ?? Infinity, shop.p99 ?? Infinity);
    return buyer.capturedOrders === 0 && amountMinor > most ? { as: 'hit', value: amountMinor, threshold: most } : null;
  },
  fires: {
    hit: [
      { amountMinor: 90_000, buyer: { capturedOrders: 0 } },
      { amountMinor: 31_000, buyer: { capturedOrders: 0 }, shop: known },
      { amountMinor: 31_000, currency: 'sek', buyer: { capturedOrders: 0 }, shop: known },
    ],
  },
  sleeps: [
    { amountMinor: 90_000, buyer: { capturedOrders: 1 } },
    { amountMinor: 29_000, buyer: { capturedOrders: 0 }, shop: known },
  ],
  boundary: [
    {
      below: { amountMinor: 50_000, buyer: { capturedOrders: 0 } },
      at: { amountMinor: 50_001, buyer: { capturedOrders: 0 } },
    },
    {
      below: { amountMinor: 30_000, buyer: { capturedOrders: 0 }, shop: known },
      at: { amountMinor: 30_001, buyer: { capturedOrders: 0 }, shop: known },
    },
  ],
  missing: [
    { amountMinor: 90_000, buyer: { capturedOrders: null } },
    { amountMinor: 90_000, currency: 'sek', buyer: { capturedOrders: 0 } },
  ],
});
