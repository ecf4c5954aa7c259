import { aboutPartOfIntent } from './event.ts';

/** The bank said yes; with manual capture nothing is taken yet. */
export const chargeSucceeded = aboutPartOfIntent;
