import { reached, rule } from '../rule.ts';

export const cardsByShippingAddress = rule({
  id: 'cards-by-shipping-address',
  number: 9,
  title: 'Many different cards pay for parcels to one door',
  because: 'Goods bought with stolen cards are gathered where somebody waits for them.',
  stage: 'pre_auth',
  limits: { week: 3 },
  shared: ['week'],
  actions: { hit: { outcome: 'hold', score: 0 } },
  see: ({ counts }, { week }) => reached('hit', counts['cards.shipping.week'], week),
  fires: { hit: [{ counts: { 'cards.shipping.week': 12 } }] },
  sleeps: [{ counts: { 'cards.shipping.week': 1 } }],
  boundary: [{ below: { counts: { 'cards.shipping.week': 2 } }, at: { counts: { 'cards.shipping.week': 3 } } }],
  missing: [{ counts: {} }],
});
