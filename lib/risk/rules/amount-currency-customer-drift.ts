import type { PostAuthFacts } from '../model.ts';
import { rule } from '../rule.ts';

const words = ({ amountMinor, currency, customer }: PostAuthFacts['seen']) =>
  `${amountMinor} ${currency} ${customer ?? 'guest'}`;

export const amountCurrencyCustomerDrift = rule({
  id: 'amount-currency-customer-drift',
  number: 36,
  title: 'What was authorized is not what was ordered',
  because: 'Amount, currency and customer are set by us alone: any difference is a fault or an attack.',
  stage: 'post_auth',
  absolute: true,
  limits: {},
  actions: { hit: { outcome: 'block', score: 0 } },
  see: ({ expected, seen }) =>
    words(expected) === words(seen) ? null : { as: 'hit', value: words(seen), threshold: 'exactly as ordered' },
  fires: {
    hit: [{ seen: { amountMinor: 100 } }, { seen: { currency: 'huf' } }, { seen: { customer: 'cus_mallory' } }],
  },
  sleeps: [{ seen: { amountMinor: 4900, currency: 'eur', customer: null } }],
  boundary: [
    { below: { seen: { amountMinor: 4900 } }, at: { seen: { amountMinor: 4901 } } },
    { below: { seen: { amountMinor: 4900 } }, at: { seen: { amountMinor: 4899 } } },
  ],
  missing: [{ expected: { customer: null }, seen: { customer: null } }],
});
