import { reached, rule } from '../rule.ts';

export const accountsByCard = rule({
  id: 'accounts-by-card',
  number: 8,
  title: 'Many buyers paid with this card',
  because: 'A card has one owner, perhaps a family; under a third name in a week it has probably been passed around.',
  stage: 'pre_auth',
  limits: { week: 3 },
  shared: ['week'],
  actions: { hit: { outcome: 'hold', score: 0 } },
  see: ({ counts }, { week }) => reached('hit', counts['accounts.card.week'], week),
  fires: { hit: [{ counts: { 'accounts.card.week': 8 } }] },
  sleeps: [{ counts: { 'accounts.card.week': 1 } }],
  boundary: [{ below: { counts: { 'accounts.card.week': 2 } }, at: { counts: { 'accounts.card.week': 3 } } }],
  missing: [{ counts: {} }],
});
