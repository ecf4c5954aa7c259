import { aboutPartOfIntent } from './event.ts';

/** A refund did not arrive: its money is ours again, and still owed. */
export const refundFailed = aboutPartOfIntent;
