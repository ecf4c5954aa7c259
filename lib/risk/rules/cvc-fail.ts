import { rule } from '../rule.ts';

export const cvcFail = rule({
  id: 'cvc-fail',
  number: 33,
  title: 'The security code is wrong',
  because: 'Whoever typed the number does not seem to hold the card. Some banks authorize all the same.',
  stage: 'post_auth',
  limits: {},
  actions: { hit: { outcome: 'block', score: 0 } },
  see: ({ checks: { cvc } }) => (cvc === 'fail' ? { as: 'hit', value: cvc, threshold: 'pass or unavailable' } : null),
  fires: { hit: [{ checks: { cvc: 'fail' } }] },
  sleeps: [{ checks: { cvc: 'pass' } }],
  boundary: [{ below: { checks: { cvc: 'unavailable' } }, at: { checks: { cvc: 'fail' } } }],
  missing: [{ checks: { cvc: null, postalCode: null, line1: null } }],
});
