import { aboutPartOfIntent } from './event.ts';

/** The authorized amount, or a part of it, was taken. */
export const chargeCaptured = aboutPartOfIntent;
