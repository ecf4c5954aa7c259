const DAY = new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' });

/** Two calendar days (`YYYY-MM-DD`) as people write them: "Thu 26 Nov – Mon 30 Nov", or the one day. */
export function spanOfDays(from: string, to: string): string {
  const [first, last] = [from, to].map(day => DAY.format(new Date(`${day}T00:00:00Z`)).replace(',', ''));
  return first === last ? `${first}` : `${first} – ${last}`;
}
