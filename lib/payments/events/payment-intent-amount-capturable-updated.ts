import { aboutIntent } from './event.ts';

/** The card is authorized: the second gate is due. */
export const paymentIntentAmountCapturableUpdated = aboutIntent;
