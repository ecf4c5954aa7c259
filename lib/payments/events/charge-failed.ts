import { aboutPartOfIntent } from './event.ts';

/** The bank said no. */
export const chargeFailed = aboutPartOfIntent;
