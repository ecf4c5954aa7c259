import { aboutPartOfIntent } from './event.ts';

/** A refund has news: for some banks success is only known days later. */
export const refundUpdated = aboutPartOfIntent;
