import type { PostAuthFacts } from '../model.ts';
import { rule } from '../rule.ts';

const words = ({ amountMinor, currency, customer }: PostAuthFacts['seen']) =>
  `${amountMinor} ${currency} ${customer ?? 'guest'}`;

export const amountCurrencyCustomerDrift = rule({
  id: 'amount-currency-customer-drift',
  title: 'What was authorized is not what was ordered',
  because: 'Amount, currency and customer are set by us alone: any difference is a fault or an attack.',
  stage: 'post_auth',
  when: ({ expected, seen }) => words(expected) !== words(seen),
  value: ({ seen }) => words(seen),
  threshold: 'exactly as ordered',
  outcome: 'block',
  score: 0,
  fires: [
    { seen: { amountMinor: 100, currency: 'eur', customer: null } },
    { seen: { amountMinor: 4900, currency: 'huf', customer: null } },
    { seen: { amountMinor: 4900, currency: 'eur', customer: 'cus_mallory' } },
  ],
  sleeps: [{ seen: { amountMinor: 4900, currency: 'eur', customer: null } }],
});
