import { aboutIntent } from './event.ts';

/** The bank wants the buyer to authenticate. */
export const paymentIntentRequiresAction = aboutIntent;
