import { aboutPartOfIntent } from './event.ts';

/** The cardholder disputes the payment: nothing of it may ship any more. */
export const chargeDisputeCreated = aboutPartOfIntent;
