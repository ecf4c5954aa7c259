import { aboutIntent } from './event.ts';

/** The money is captured, by us or from the dashboard. */
export const paymentIntentSucceeded = aboutIntent;
