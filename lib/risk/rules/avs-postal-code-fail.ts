import { rule } from '../rule.ts';

export const avsPostalCodeFail = rule({
  id: 'avs-postal-code-fail',
  title: 'The postal code does not match the card',
  because: 'Often a slip of the finger, so it only weighs in; with other signs it asks for a look.',
  stage: 'post_auth',
  when: ({ checks }) => checks.postalCode === 'fail' && checks.line1 !== 'fail',
  value: ({ checks }) => checks.postalCode,
  threshold: 'pass or unavailable',
  outcome: 'allow',
  score: 25,
  fires: [{ checks: { cvc: 'pass', postalCode: 'fail', line1: null } }],
  sleeps: [
    { checks: { cvc: 'pass', postalCode: 'fail', line1: 'fail' } },
    { checks: { cvc: 'pass', postalCode: 'unavailable', line1: null } },
  ],
});
