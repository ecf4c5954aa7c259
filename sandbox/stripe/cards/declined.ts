import { card, type TestCard } from './card.ts';
import * as reason from './declines.ts';

/** Cards that the issuer refuses. All but `chargeCustomerFail` cannot even be attached to a customer. */
export const DECLINED: readonly TestCard[] = [
  card('4000000000000002', ['visa_chargeDeclined', 'chargeDeclined'], { decline: reason.GENERIC }),
  card('4000000000009995', ['visa_chargeDeclinedInsufficientFunds', 'chargeDeclinedInsufficientFunds'], {
    decline: reason.INSUFFICIENT_FUNDS,
  }),
  card('4000000000009987', ['visa_chargeDeclinedLostCard', 'chargeDeclinedLostCard'], {
    decline: reason.LOST_CARD,
  }),
  card('4000000000009979', ['visa_chargeDeclinedStolenCard', 'chargeDeclinedStolenCard'], {
    decline: reason.STOLEN_CARD,
  }),
  card('4000000000000069', ['chargeDeclinedExpiredCard', 'visa_chargeDeclinedExpiredCard'], {
    decline: reason.EXPIRED,
  }),
  card('4000000000000127', ['chargeDeclinedIncorrectCvc', 'visa_chargeDeclinedIncorrectCvc'], {
    decline: reason.INCORRECT_CVC,
    checks: { cvc: 'fail' },
  }),
  card('4000000000000119', ['chargeDeclinedProcessingError', 'visa_chargeDeclinedProcessingError'], {
    decline: reason.PROCESSING_ERROR,
  }),
  card('4000000000006975', ['visa_chargeDeclinedVelocityLimitExceeded', 'chargeDeclinedVelocityLimitExceeded'], {
    decline: reason.VELOCITY,
  }),
  card('4000000000000341', 'chargeCustomerFail', { decline: reason.GENERIC, attachable: true }),
];
