const DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' });

/** A moment as a day, the same on the server and in every browser. */
export const day = (iso: string): string => DAY.format(new Date(iso));
