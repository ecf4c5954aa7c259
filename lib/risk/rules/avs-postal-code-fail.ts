import { rule } from '../rule.ts';

export const avsPostalCodeFail = rule({
  id: 'avs-postal-code-fail',
  number: 34,
  title: 'The postal code does not match the card',
  because: 'Often a slip of the finger, so it only weighs in; with other signs it asks for a look.',
  stage: 'post_auth',
  limits: {},
  actions: { hit: { outcome: 'allow', score: 25 } },
  see: ({ checks: { postalCode, line1 } }) =>
    postalCode === 'fail' && line1 !== 'fail'
      ? { as: 'hit', value: postalCode, threshold: 'pass or unavailable' }
      : null,
  fires: { hit: [{ checks: { postalCode: 'fail', line1: null } }, { checks: { postalCode: 'fail', line1: 'pass' } }] },
  sleeps: [{ checks: { postalCode: 'unavailable', line1: null } }],
  boundary: [
    { below: { checks: { postalCode: 'fail', line1: 'fail' } }, at: { checks: { postalCode: 'fail', line1: 'pass' } } },
    { below: { checks: { postalCode: 'unchecked' } }, at: { checks: { postalCode: 'fail' } } },
  ],
  missing: [{ checks: { postalCode: null, line1: null } }],
});
