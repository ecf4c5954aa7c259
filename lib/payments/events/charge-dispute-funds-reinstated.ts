import { aboutPartOfIntent } from './event.ts';

/** The disputed money came back. */
export const chargeDisputeFundsReinstated = aboutPartOfIntent;
