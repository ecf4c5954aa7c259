/** Where time comes from. Verbs take `now` as an argument; only doors and jobs ask the clock. */
export const clock = { now: (): Date => new Date() };

export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** `instant` moved by `milliseconds`, which may be negative. */
export const later = (instant: Date, milliseconds: number): Date => new Date(instant.getTime() + milliseconds);

/** A day in UTC, `2026-03-01`. */
export const dayOf = (at: Date): string => at.toISOString().slice(0, 10);
export const startOf = (day: string): Date => new Date(`${day}T00:00:00Z`);
export const dayAfter = (day: string, days = 1): string => dayOf(later(startOf(day), days * DAY));
