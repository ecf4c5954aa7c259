import { aboutPartOfIntent } from './event.ts';

/** A review ended at Stripe. That never captures nor releases anything here. */
export const reviewClosed = aboutPartOfIntent;
