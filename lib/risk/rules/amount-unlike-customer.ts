import type { AmountsBefore } from '../model.ts';
import { rule } from '../rule.ts';

const regular: AmountsBefore = { count: 6, mean: 4900, deviation: 490, median: 4900 };

/**
 * By deviations from the mean, or by multiples of the median. Whoever always paid the same has no deviation to go by, so
 * at least `spread` of the mean counts as one: who always bought one print may buy three.
 */
export const amountUnlikeCustomer = rule({
  id: 'amount-unlike-customer',
  number: 11,
  title: 'Far more than this customer usually pays',
  because: 'Whoever takes over an account buys what its owner never would.',
  stage: 'pre_auth',
  answeredBy: 'factor',
  limits: { orders: 5, deviations: 4, medians: 5, spread: 0.75 },
  actions: { hit: { outcome: 'hold', score: 0 } },
  see: ({ amountMinor, buyer: { amounts } }, { orders, deviations, medians, spread }) => {
    if (!amounts || amounts.count < orders) return null;
    const step = Math.max(amounts.deviation, amounts.mean * spread);
    const most = Math.round(Math.min(amounts.mean + deviations * step, medians * amounts.median));
    return amountMinor > most ? { as: 'hit', value: amountMinor, threshold: most } : null;
  },
  fires: {
    hit: [
      { amountMinor: 50_000, buyer: { amounts: regular } },
      // Spread so widely that only the median tells.
      { amountMinor: 25_000, buyer: { amounts: { ...regular, deviation: 9000 } } },
    ],
  },
  sleeps: [
    { amountMinor: 15_000, buyer: { amounts: regular } },
    { amountMinor: 50_000, buyer: { amounts: { ...regular, count: 2 } } },
  ],
  boundary: [
    {
      below: { amountMinor: 19_600, buyer: { amounts: regular } },
      at: { amountMinor: 19_601, buyer: { amounts: regular } },
    },
    {
      below: { amountMinor: 50_000, buyer: { amounts: { ...regular, count: 4 } } },
      at: { amountMinor: 50_000, buyer: { amounts: { ...regular, count: 5 } } },
    },
    {
      below: { amountMinor: 19_600, buyer: { amounts: { ...regular, deviation: 0 } } },
      at: { amountMinor: 19_601, buyer: { amounts: { ...regular, deviation: 0 } } },
    },
  ],
  missing: [{ amountMinor: 9_000_000, buyer: { amounts: null } }],
});
