import { rule } from '../rule.ts';

/** Asking for a challenge is a preference: where 3-D Secure fails technically the payment goes through without it. */
export const authenticationMissing = rule({
  id: 'authentication-missing',
  title: 'Strong authentication was demanded but not given',
  because: 'The first gate wanted proof of the cardholder, and the bank let the payment pass without.',
  stage: 'post_auth',
  when: ({ authentication }) => authentication.demanded && authentication.result !== 'authenticated',
  value: ({ authentication }) => authentication.result,
  threshold: 'authenticated',
  outcome: 'hold',
  score: 0,
  fires: [
    { authentication: { demanded: true, result: null } },
    { authentication: { demanded: true, result: 'attempt_acknowledged' } },
  ],
  sleeps: [
    { authentication: { demanded: true, result: 'authenticated' } },
    { authentication: { demanded: false, result: null } },
  ],
});
