import { CURRENCIES, euros, inCurrency } from '../amounts.ts';
import { rule } from '../rule.ts';

/** Wider where buyers share test cards: a prepaid test card cannot prove its owner. */
export const prepaidCard = rule({
  id: 'prepaid-card',
  number: 19,
  title: 'A prepaid card pays a large sum',
  because: 'Prepaid cards are bought without a name; most are honest presents, of small sums.',
  stage: 'pre_auth',
  answeredBy: 'factor',
  limits: euros(150),
  shared: CURRENCIES,
  actions: { hit: { outcome: 'challenge', score: 0 } },
  see: ({ amountMinor, currency, card: { funding } }, limits) => {
    const most = inCurrency(limits, currency);
    const nameless = funding === 'prepaid' || funding === 'unknown';
    return nameless && most !== null && amountMinor > most ? { as: 'hit', value: amountMinor, threshold: most } : null;
  },
  fires: {
    hit: [
      { amountMinor: 21_500, card: { funding: 'prepaid' } },
      { amountMinor: 21_500, card: { funding: 'unknown' } },
    ],
  },
  sleeps: [
    { amountMinor: 90_000, card: { funding: 'credit' } },
    { amountMinor: 4900, card: { funding: 'prepaid' } },
  ],
  boundary: [
    {
      below: { amountMinor: 15_000, card: { funding: 'prepaid' } },
      at: { amountMinor: 15_001, card: { funding: 'prepaid' } },
    },
    {
      below: { amountMinor: 21_500, card: { funding: 'debit' } },
      at: { amountMinor: 21_500, card: { funding: 'prepaid' } },
    },
  ],
  missing: [
    { amountMinor: 90_000, card: { funding: null } },
    { amountMinor: 90_000, currency: 'sek', card: { funding: 'prepaid' } },
  ],
});
