import { aboutIntent } from './event.ts';

/** Our own create, told again; it lets a payment whose link was lost be found. */
export const paymentIntentCreated = aboutIntent;
