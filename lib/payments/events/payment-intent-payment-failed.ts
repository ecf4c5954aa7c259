import { aboutIntent } from './event.ts';

/** An attempt was declined or not authenticated. */
export const paymentIntentPaymentFailed = aboutIntent;
