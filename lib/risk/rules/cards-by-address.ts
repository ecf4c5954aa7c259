import { reached, rule } from '../rule.ts';

/** Many cards from one place is what card testing is (docs.stripe.com/disputes/prevention/card-testing). */
export const cardsByAddress = rule({
  id: 'cards-by-address',
  number: 6,
  title: 'Many different cards were used from this address',
  because: 'A household has a few cards; a list of stolen ones has many, and they are tried from one place.',
  stage: 'pre_auth',
  limits: { hour: 3, day: 5 },
  shared: ['hour', 'day'],
  actions: { hold: { outcome: 'hold', score: 0 }, block: { outcome: 'block', score: 0 } },
  see: ({ counts }, { hour, day }) =>
    reached('block', counts['cards.address.day'], day) ?? reached('hold', counts['cards.address.hour'], hour),
  fires: {
    hold: [{ counts: { 'cards.address.hour': 3, 'cards.address.day': 4 } }],
    block: [{ counts: { 'cards.address.hour': 1, 'cards.address.day': 5 } }, { counts: { 'cards.address.day': 200 } }],
  },
  sleeps: [{ counts: { 'cards.address.hour': 1, 'cards.address.day': 1 } }],
  boundary: [
    { below: { counts: { 'cards.address.hour': 2 } }, at: { counts: { 'cards.address.hour': 3 } } },
    { below: { counts: { 'cards.address.day': 4 } }, at: { counts: { 'cards.address.day': 5 } } },
  ],
  missing: [{ counts: {} }],
});
