import { reached, rule } from '../rule.ts';

/** Radar's declined_charges_per_card_number, hourly and daily. */
export const declinesByCard = rule({
  id: 'declines-by-card',
  number: 4,
  title: 'This card was declined again and again',
  because: 'A card that its bank keeps refusing is empty, blocked, or not in the hands of its owner.',
  stage: 'pre_auth',
  limits: { hour: 2, day: 3 },
  shared: ['hour', 'day'],
  actions: { challenge: { outcome: 'challenge', score: 0 }, block: { outcome: 'block', score: 0 } },
  see: ({ counts }, { hour, day }) =>
    reached('block', counts['declines.card.day'], day) ?? reached('challenge', counts['declines.card.hour'], hour),
  fires: {
    challenge: [{ counts: { 'declines.card.hour': 2, 'declines.card.day': 2 } }],
    block: [
      { counts: { 'declines.card.hour': 0, 'declines.card.day': 3 } },
      { counts: { 'declines.card.hour': 9, 'declines.card.day': 9 } },
    ],
  },
  sleeps: [{ counts: { 'declines.card.hour': 1, 'declines.card.day': 2 } }],
  boundary: [
    { below: { counts: { 'declines.card.hour': 1 } }, at: { counts: { 'declines.card.hour': 2 } } },
    { below: { counts: { 'declines.card.day': 2 } }, at: { counts: { 'declines.card.day': 3 } } },
  ],
  missing: [{ counts: {} }],
});
