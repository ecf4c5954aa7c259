import { hasty } from '../hasty.ts';
import { rule } from '../rule.ts';

const shop = { p90: 20_000 };
const fresh = { kind: 'account' as const, accountAgeMinutes: 2 };

export const hastyPurchase = rule({
  id: 'hasty-purchase',
  number: 23,
  title: 'Bought faster than people do',
  because: 'An account made a moment ago that buys something dear, or a checkout done in seconds, is often a program.',
  stage: 'pre_auth',
  answeredBy: 'code',
  limits: { minutes: 10, seconds: 15 },
  actions: { hit: { outcome: 'allow', score: 25 } },
  see: (facts, limits) => {
    const seen = hasty(facts, limits);
    return seen && { as: 'hit', ...seen };
  },
  fires: { hit: [{ amountMinor: 21_500, buyer: fresh, shop }, { buyer: { secondsToPay: 2 } }] },
  sleeps: [
    { amountMinor: 4900, buyer: fresh, shop },
    { buyer: { secondsToPay: 90 } },
    { limitsTimes: 50, buyer: { secondsToPay: 0 } },
  ],
  boundary: [
    {
      below: { amountMinor: 20_000, buyer: fresh, shop },
      at: { amountMinor: 20_001, buyer: fresh, shop },
    },
    {
      below: { amountMinor: 21_500, buyer: { ...fresh, accountAgeMinutes: 10 }, shop },
      at: { amountMinor: 21_500, buyer: { ...fresh, accountAgeMinutes: 9 }, shop },
    },
    { below: { buyer: { secondsToPay: 15 } }, at: { buyer: { secondsToPay: 14 } } },
  ],
  missing: [
    { amountMinor: 90_000, buyer: fresh, shop: { p90: null } },
    { amountMinor: 90_000, buyer: { accountAgeMinutes: null, secondsToPay: null }, shop },
  ],
});
