import { DAY, HOUR, later } from '#lib/clock.ts';
import { OPENING } from './model.ts';

const { from: OPENS, until: CLOSES, zone } = OPENING;
const PARTS = new Intl.DateTimeFormat('en-GB', {
  ...{ timeZone: zone, hourCycle: 'h23', weekday: 'short' },
  ...{ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit' },
});

/**
 * When so many of our working hours have passed since `from`: Monday to Friday, nine to five by the clock of the place,
 * summer time or not. Holidays count like any day: then we are quicker than we say.
 */
export function workingHoursAfter(from: Date, hours: number): Date {
  let left = hours * HOUR;
  for (let day = localDay(from); ; day = nextDay(day)) {
    if (isWeekend(day)) continue;
    const opens = Math.max(from.getTime(), instantOf(day, OPENS).getTime());
    const open = instantOf(day, CLOSES).getTime() - opens;
    if (open <= 0) continue;
    if (left <= open) return new Date(opens + left);
    left -= open;
  }
}

/** A day of the calendar there, as if it were UTC. */
function localDay(at: Date): Date {
  const { year, month, day } = partsOf(at);
  return new Date(`${year}-${month}-${day}T00:00:00Z`);
}
const nextDay = (day: Date): Date => later(day, DAY);
const isWeekend = (day: Date): boolean => day.getUTCDay() === 0 || day.getUTCDay() === 6;

/** The instant at which the clock there shows a full hour of a day; at office hours there is exactly one. */
function instantOf(day: Date, hour: number): Date {
  const wanted = later(day, hour * HOUR);
  return later(wanted, wanted.getTime() - shownAt(wanted).getTime());
}

/** What the clock there shows at an instant, as if it were UTC. */
function shownAt(at: Date): Date {
  const { year, month, day, hour, minute, second } = partsOf(at);
  return new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
}

const partsOf = (at: Date): Record<string, string> =>
  Object.fromEntries(PARTS.formatToParts(at).map(({ type, value }) => [type, value]));
