import { aboutPartOfIntent } from './event.ts';

/** The card's bank suspects fraud: nothing of the payment ships until a person has looked. */
export const radarEarlyFraudWarningCreated = aboutPartOfIntent;
