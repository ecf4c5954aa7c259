import { aboutPartOfIntent } from './event.ts';

/** The authorization lapsed before it was captured. */
export const chargeExpired = aboutPartOfIntent;
