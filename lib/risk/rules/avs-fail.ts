import { rule } from '../rule.ts';

export const avsFail = rule({
  id: 'avs-fail',
  number: 34,
  title: 'Neither street nor postal code match the card',
  because: 'The bank knows the cardholder at another address.',
  stage: 'post_auth',
  limits: {},
  actions: { hit: { outcome: 'hold', score: 0 } },
  see: ({ checks: { postalCode, line1 } }) =>
    postalCode === 'fail' && line1 === 'fail'
      ? { as: 'hit', value: `street ${line1}, postal code ${postalCode}`, threshold: 'at most one fails' }
      : null,
  fires: { hit: [{ checks: { postalCode: 'fail', line1: 'fail' } }] },
  // Issuers outside the US, Canada and the UK rarely check addresses: what is unavailable says nothing.
  sleeps: [{ checks: { postalCode: 'unavailable', line1: 'unavailable' } }],
  boundary: [
    { below: { checks: { postalCode: 'fail', line1: 'pass' } }, at: { checks: { postalCode: 'fail', line1: 'fail' } } },
    { below: { checks: { postalCode: 'pass', line1: 'fail' } }, at: { checks: { postalCode: 'fail', line1: 'fail' } } },
  ],
  missing: [{ checks: { postalCode: null, line1: null } }, { checks: { postalCode: 'fail', line1: null } }],
});
