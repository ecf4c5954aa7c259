import { euros, inCurrency, type Told } from '../amounts.ts';
import { reached, rule } from '../rule.ts';

const limits: Readonly<Record<Told | 'before', number>> = { ...euros(2), before: 1 };

export const microAmounts = rule({
  id: 'micro-amounts',
  number: 14,
  title: 'Tiny amounts in a row',
  because: 'Cards are tried with sums that their owners do not notice.',
  stage: 'pre_auth',
  limits,
  shared: ['before'],
  actions: { hit: { outcome: 'block', score: 0 } },
  see: ({ amountMinor, currency, counts }, limits) => {
    const micro = inCurrency(limits, currency);
    if (micro === null || amountMinor >= micro) return null;
    return (
      reached('hit', counts['micro.address.10m'], limits.before) ??
      reached('hit', counts['micro.device.10m'], limits.before)
    );
  },
  fires: {
    hit: [
      { amountMinor: 100, counts: { 'micro.address.10m': 1 } },
      { amountMinor: 50, counts: { 'micro.device.10m': 4 } },
      { amountMinor: 60_000, currency: 'huf', counts: { 'micro.device.10m': 2 } },
    ],
  },
  sleeps: [{ amountMinor: 100 }, { amountMinor: 4900, counts: { 'micro.address.10m': 3 } }],
  boundary: [
    {
      below: { amountMinor: 200, counts: { 'micro.address.10m': 1 } },
      at: { amountMinor: 199, counts: { 'micro.address.10m': 1 } },
    },
    {
      below: { amountMinor: 199, counts: { 'micro.device.10m': 0 } },
      at: { amountMinor: 199, counts: { 'micro.device.10m': 1 } },
    },
  ],
  missing: [
    { amountMinor: 100, counts: {} },
    { amountMinor: 100, currency: 'sek', counts: { 'micro.address.10m': 1 } },
  ],
});
