import { rule } from '../rule.ts';

/** One hop: what this payment shares itself, not what shares something with what it shares. */
export const priorFraud = rule({
  id: 'prior-fraud',
  number: 28,
  title: 'Tied to an earlier fraud',
  because: 'The same card, e-mail, address or device was part of a payment that turned out to be fraud within a year.',
  stage: 'pre_auth',
  limits: {},
  actions: { card: { outcome: 'block', score: 0 }, other: { outcome: 'hold', score: 0 } },
  see: ({ marks }) =>
    marks.length > 0
      ? { as: marks.includes('card') ? 'card' : 'other', value: marks.join(', '), threshold: 'tied to none' }
      : null,
  fires: {
    card: [{ marks: ['card'] }, { marks: ['email', 'card'] }],
    other: [{ marks: ['email'] }, { marks: ['address', 'device', 'shipping'] }, { marks: ['account'] }],
  },
  sleeps: [{ marks: [] }],
  boundary: [
    { below: { marks: [] }, at: { marks: ['device'] } },
    { below: { marks: ['email'] }, at: { marks: ['email', 'card'] } },
  ],
  missing: [{ marks: [] }],
});
