import { MINUTE } from '#lib/clock.ts';

/** How long a code for a guest works. */
export const CODE_LASTS = 10 * MINUTE;
/** Wrong answers after which a code is void, and after which nothing is taken any more for a payment. */
export const GUESSES = 5;
export const MOST_ANSWERS = 10;
