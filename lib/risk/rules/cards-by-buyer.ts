import { reached, rule } from '../rule.ts';

export const cardsByBuyer = rule({
  id: 'cards-by-buyer',
  number: 7,
  title: 'One buyer used many different cards',
  because: 'Under one account or e-mail, cards come and go faster than anybody is sent new ones.',
  stage: 'pre_auth',
  limits: { day: 3, week: 5 },
  shared: ['day', 'week'],
  actions: { hold: { outcome: 'hold', score: 0 }, block: { outcome: 'block', score: 0 } },
  see: ({ counts }, { day, week }) =>
    reached('block', counts['cards.account.week'], week) ??
    reached('block', counts['cards.email.week'], week) ??
    reached('hold', counts['cards.account.day'], day) ??
    reached('hold', counts['cards.email.day'], day),
  fires: {
    hold: [{ counts: { 'cards.account.day': 3 } }, { counts: { 'cards.email.day': 4, 'cards.email.week': 4 } }],
    block: [{ counts: { 'cards.account.week': 6 } }, { counts: { 'cards.email.day': 1, 'cards.email.week': 5 } }],
  },
  sleeps: [
    { counts: { 'cards.account.day': 1, 'cards.email.day': 1, 'cards.account.week': 2, 'cards.email.week': 2 } },
  ],
  boundary: [
    { below: { counts: { 'cards.account.day': 2 } }, at: { counts: { 'cards.account.day': 3 } } },
    { below: { counts: { 'cards.email.day': 2 } }, at: { counts: { 'cards.email.day': 3 } } },
    { below: { counts: { 'cards.account.week': 4 } }, at: { counts: { 'cards.account.week': 5 } } },
    { below: { counts: { 'cards.email.week': 4 } }, at: { counts: { 'cards.email.week': 5 } } },
  ],
  missing: [{ counts: {} }],
});
