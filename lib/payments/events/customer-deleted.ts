import { aboutNone } from './event.ts';

/** A customer was deleted at Stripe. It is forgotten here as well, so that the next purchase makes a new one. */
export const customerDeleted = aboutNone;
