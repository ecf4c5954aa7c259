import { rule } from '../rule.ts';

/** Of warnings that come about the money of a dispute or a refund nothing can be done any more; they are told all the same. */
export const fraudWarning = rule({
  id: 'fraud-warning',
  number: 40,
  title: 'The card’s bank suspects fraud',
  because: 'Eight of ten such warnings become disputes; what has not left the house yet can still be kept.',
  stage: 'continuous',
  limits: {},
  actions: { actionable: { outcome: 'hold', score: 0 }, known: { outcome: 'allow', score: 0 } },
  see: ({ warning }) =>
    warning && {
      as: warning.actionable ? 'actionable' : 'known',
      value: warning.actionable ? 'actionable' : 'not actionable',
      threshold: 'no warning',
    },
  fires: { actionable: [{ warning: { actionable: true } }], known: [{ warning: { actionable: false } }] },
  sleeps: [{ warning: null, happened: 'dispute' }],
  boundary: [
    { below: { warning: null }, at: { warning: { actionable: false } } },
    { below: { warning: { actionable: false } }, at: { warning: { actionable: true } } },
  ],
  missing: [{ warning: null }],
});
