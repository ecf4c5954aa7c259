import { rule } from '../rule.ts';

/**
 * Asking for a challenge is a preference: where 3-D Secure fails technically the payment goes through without it. Whether
 * that of an account holder who has proved who they are by a factor (`proved`) is held too is the ruleset's to say.
 */
export const authenticationMissing = rule({
  id: 'authentication-missing',
  number: 35,
  title: 'Strong authentication was demanded but not given',
  because: 'The first gate wanted proof of the cardholder, and the bank let the payment pass without.',
  stage: 'post_auth',
  answeredBy: 'factor',
  limits: {},
  actions: { hit: { outcome: 'hold', score: 0 }, proved: { outcome: 'hold', score: 0 } },
  see: ({ authentication: { demanded, result, proved } }) =>
    demanded && result !== 'authenticated'
      ? { as: proved === 'factor' ? 'proved' : 'hit', value: result, threshold: 'authenticated' }
      : null,
  fires: {
    hit: [
      { authentication: { demanded: true, result: 'attempt_acknowledged' } },
      // What was demanded and is not reported was not given.
      { authentication: { demanded: true, result: null } },
      { authentication: { demanded: true, result: null, proved: 'code' } },
    ],
    proved: [{ authentication: { demanded: true, result: 'not_supported', proved: 'factor' } }],
  },
  sleeps: [{ authentication: { demanded: true, result: 'authenticated' } }],
  boundary: [
    {
      below: { authentication: { demanded: true, result: 'authenticated' } },
      at: { authentication: { demanded: true, result: 'exempted' } },
    },
  ],
  missing: [{ authentication: { demanded: false, result: null } }],
});
