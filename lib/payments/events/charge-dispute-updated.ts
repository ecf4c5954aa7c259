import { aboutPartOfIntent } from './event.ts';

/** The dispute has news. */
export const chargeDisputeUpdated = aboutPartOfIntent;
