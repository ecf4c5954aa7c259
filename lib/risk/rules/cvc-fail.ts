import { rule } from '../rule.ts';

export const cvcFail = rule({
  id: 'cvc-fail',
  title: 'The security code is wrong',
  because: 'Whoever typed the number does not seem to hold the card. Some banks authorize all the same.',
  stage: 'post_auth',
  when: ({ checks }) => checks.cvc === 'fail',
  value: ({ checks }) => checks.cvc,
  threshold: 'pass or unavailable',
  outcome: 'block',
  score: 0,
  fires: [{ checks: { cvc: 'fail', postalCode: 'pass', line1: 'pass' } }],
  sleeps: [
    { checks: { cvc: 'unavailable', postalCode: 'pass', line1: 'pass' } },
    { checks: { cvc: null, postalCode: null, line1: null } },
  ],
});
