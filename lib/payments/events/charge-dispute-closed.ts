import { aboutPartOfIntent } from './event.ts';

/** The dispute was decided. */
export const chargeDisputeClosed = aboutPartOfIntent;
