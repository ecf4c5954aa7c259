import { hasty } from '../hasty.ts';
import { rule } from '../rule.ts';

const place = { ipCountry: 'BR', ipToShippingKm: null, billingToShippingKm: null };
const rushed = { kind: 'account' as const, accountAgeMinutes: 3, secondsToPay: 9 };

export const ipCountryCardCountry = rule({
  id: 'ip-country-card-country',
  number: 16,
  title: 'The buyer is in another country than the card',
  because:
    'People travel and use relays, so alone it weighs little; together with haste it is how stolen cards are used.',
  stage: 'pre_auth',
  needs: 'geography',
  answeredBy: 'factor',
  limits: { minutes: 10, seconds: 15 },
  actions: { weighs: { outcome: 'allow', score: 20 }, hasty: { outcome: 'hold', score: 20 } },
  see: (facts, limits) => {
    const [here, card] = [facts.geography?.ipCountry, facts.card.country];
    if (!here || !card || here === card) return null;
    return {
      as: hasty(facts, limits) ? 'hasty' : 'weighs',
      value: `${here} address, ${card} card`,
      threshold: 'the same',
    };
  },
  fires: { weighs: [{ geography: place }], hasty: [{ geography: place, buyer: rushed }] },
  sleeps: [{ geography: { ...place, ipCountry: 'IE' }, buyer: rushed }],
  boundary: [
    { below: { geography: { ...place, ipCountry: 'IE' } }, at: { geography: { ...place, ipCountry: 'GB' } } },
    {
      below: { geography: place, buyer: { ...rushed, secondsToPay: 15 } },
      at: { geography: place, buyer: { ...rushed, secondsToPay: 14 } },
    },
  ],
  missing: [
    { geography: null },
    { geography: { ...place, ipCountry: null } },
    { geography: place, card: { country: null } },
  ],
});
