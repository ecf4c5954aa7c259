import { aboutIntent } from './event.ts';

/** A method that settles later has started. */
export const paymentIntentProcessing = aboutIntent;
