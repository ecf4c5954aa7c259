import { card, type TestCard } from './card.ts';
import { GENERIC, INSUFFICIENT_FUNDS } from './declines.ts';

const required = { authentication: 'required', offSession: 'never' } as const;

/** Cards that test 3-D Secure. All others answer a request for it with `attempt_acknowledged`. */
export const AUTHENTICATION: readonly TestCard[] = [
  card('4000000000003220', 'threeDSecure2Required', required),
  card('4000008400000027', 'us_threeDSecureRequired', required),
  card('4000008400001629', 'threeDSecureRequiredChargeDeclined', { ...required, decline: GENERIC, attachable: true }),
  card('4000008400001280', 'threeDSecureRequiredProcessingError', {
    authentication: 'required_lookup_fails',
    decline: GENERIC,
    attachable: true,
  }),
  card('4000000000003055', 'threeDSecureOptional', { authentication: 'optional' }),
  card('4000000000003097', 'threeDSecureOptionalProcessingError', { authentication: 'optional_lookup_fails' }),
  card('4000000032200000', 'threeDSecureFrictionless', { authentication: 'frictionless' }),
  card('4000002500003155', 'authenticationRequiredOnSetup', {
    authentication: 'required',
    offSession: 'after_setup',
    country: 'FR',
  }),
  card('4000002760003184', 'authenticationRequired', { ...required, country: 'DE' }),
  card('4000003800000446', 'authenticationRequiredSetupForOffSession', {
    authentication: 'required',
    offSession: 'allowed',
    country: 'IT',
  }),
  card('4000008260003178', 'authenticationRequiredChargeDeclinedInsufficientFunds', {
    authentication: 'required',
    offSession: 'after_setup',
    country: 'GB',
    decline: INSUFFICIENT_FUNDS,
    attachable: true,
  }),
  // The challenge's form differs on phones (out of band, one-time code, selects); here they are one challenge.
  card('4000582600000094', 'threeDSecureOob', required),
  card('4000582600000045', 'threeDSecureOtp', required),
  card('4000582600000102', 'threeDSecureSingleSelect', required),
  card('4000582600000110', 'threeDSecureMultiSelect', required),
];
