/** Where time comes from. Verbs take `now` as an argument; only doors and jobs ask the clock. */
export const clock = { now: (): Date => new Date() };

export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** `instant` moved by `milliseconds`, which may be negative. */
export const later = (instant: Date, milliseconds: number): Date => new Date(instant.getTime() + milliseconds);
