import { rule } from '../rule.ts';

export const avsFail = rule({
  id: 'avs-fail',
  title: 'Neither street nor postal code match the card',
  because: 'The bank knows the cardholder at another address.',
  stage: 'post_auth',
  when: ({ checks }) => checks.postalCode === 'fail' && checks.line1 === 'fail',
  value: ({ checks }) => `street ${checks.line1}, postal code ${checks.postalCode}`,
  threshold: 'at most one fails',
  outcome: 'hold',
  score: 0,
  fires: [{ checks: { cvc: 'pass', postalCode: 'fail', line1: 'fail' } }],
  // Issuers outside the US, Canada and the UK rarely check addresses: what is unavailable says nothing.
  sleeps: [
    { checks: { cvc: 'pass', postalCode: 'fail', line1: 'pass' } },
    { checks: { cvc: 'pass', postalCode: 'unavailable', line1: 'unavailable' } },
  ],
});
