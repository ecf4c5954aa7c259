import { CURRENCIES, euros, inCurrency } from '../amounts.ts';
import { rule } from '../rule.ts';

/** Stripe's test cards are American wherever their buyers live, so the amounts are wider where buyers share them. */
export const cardCountryDiffers = rule({
  id: 'card-country-differs',
  number: 15,
  title: 'The card is from another country than its bill',
  because:
    'Most people live where their bank is. Many honest ones do not, so it weighs in, and asks for proof of more.',
  stage: 'pre_auth',
  answeredBy: 'factor',
  limits: euros(100),
  shared: CURRENCIES,
  actions: { weighs: { outcome: 'allow', score: 25 }, dear: { outcome: 'challenge', score: 25 } },
  see: ({ amountMinor, currency, card, billing }, limits) => {
    if (!card.country || !billing.country || card.country === billing.country) return null;
    const most = inCurrency(limits, currency);
    const dear = most !== null && amountMinor > most;
    return {
      as: dear ? 'dear' : 'weighs',
      value: `${card.country} card, ${billing.country} bill`,
      threshold: 'the same',
    };
  },
  fires: {
    weighs: [
      { card: { country: 'US' }, billing: { country: 'NL' } },
      { amountMinor: 90_000, currency: 'sek', card: { country: 'US' }, billing: { country: 'SE' } },
    ],
    dear: [{ amountMinor: 21_500, card: { country: 'BR' }, billing: { country: 'NL' } }],
  },
  sleeps: [{ amountMinor: 90_000, card: { country: 'NL' }, billing: { country: 'NL' } }],
  boundary: [
    { below: { billing: { country: 'IE' } }, at: { billing: { country: 'GB' } } },
    {
      below: { amountMinor: 10_000, billing: { country: 'GB' } },
      at: { amountMinor: 10_001, billing: { country: 'GB' } },
    },
  ],
  missing: [
    { amountMinor: 90_000, card: { country: null }, billing: { country: 'NL' } },
    { amountMinor: 90_000, card: { country: 'US' }, billing: { country: null } },
  ],
});
