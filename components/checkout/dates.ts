const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/**
 * A delivery window as people say it: "26–28 Nov", "30 Nov – 2 Dec". Days are ISO dates (2026-11-26).
 * Written by hand because the server's and the browser's Intl differ in their spaces, which breaks hydration.
 */
export function windowOf(from: string, to: string): string {
  const [first, last] = [partsOf(from), partsOf(to)];
  if (from.slice(0, 10) === to.slice(0, 10)) return `${first.day} ${first.month}`;
  return first.month === last.month
    ? `${first.day}–${last.day} ${last.month}`
    : `${first.day} ${first.month} – ${last.day} ${last.month}`;
}

/** A day as people write it: "26 Nov 2026". */
export const dayOf = (date: string): string => {
  const { day, month, year } = partsOf(date);
  return `${day} ${month} ${year}`;
};

const partsOf = (date: string) => ({
  day: Number(date.slice(8, 10)),
  month: MONTHS[Number(date.slice(5, 7)) - 1] ?? '',
  year: date.slice(0, 4),
});
