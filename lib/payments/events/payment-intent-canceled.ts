import { aboutIntent } from './event.ts';

/** Canceled by us, by staff at Stripe, or because the authorization ran out. */
export const paymentIntentCanceled = aboutIntent;
