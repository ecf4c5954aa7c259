import { aboutPartOfIntent } from './event.ts';

/** Radar wants a person to look. */
export const reviewOpened = aboutPartOfIntent;
