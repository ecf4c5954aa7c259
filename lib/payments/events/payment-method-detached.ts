import { aboutNone } from './event.ts';

/** A card was removed: on our page, in Stripe's frame or in the dashboard. We keep no cards; the inbox keeps the news. */
export const paymentMethodDetached = aboutNone;
