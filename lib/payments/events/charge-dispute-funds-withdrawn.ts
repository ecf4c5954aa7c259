import { aboutPartOfIntent } from './event.ts';

/** The disputed money left our balance. */
export const chargeDisputeFundsWithdrawn = aboutPartOfIntent;
