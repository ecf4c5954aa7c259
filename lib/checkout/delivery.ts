import { addBusinessDays, isWeekend } from 'date-fns';
import { destinationOf, type Zone } from './destinations.ts';
import type { ShippingMethod } from './model.ts';

/** Orders paid before this hour in Amsterdam are packed the same business day. */
export const CUT_OFF_HOUR = 14;

/** Business days from the day of packing to the door: earliest and latest. Prints are packed flat or rolled by hand: one day more. */
const TRANSIT: Record<Zone, Record<ShippingMethod, readonly [number, number]>> = {
  home: { standard: [2, 3], express: [1, 1] },
  union: { standard: [3, 6], express: [2, 3] },
  europe: { standard: [5, 8], express: [2, 4] },
  overseas: { standard: [7, 12], express: [3, 5] },
};

export type Arrival = { arrivesFrom: string; arrivesTo: string };

/**
 * The calendar days (`YYYY-MM-DD`) between which an order placed at `now` arrives, or null where we do not ship.
 * Weekends count for nothing; the cut-off is 14:00 in Amsterdam, wherever the buyer is.
 */
export function deliveryEstimate(country: string, now: Date, method: ShippingMethod = 'standard'): Arrival | null {
  const destination = destinationOf(country);
  if (!destination) return null;
  const [soonest, latest] = TRANSIT[destination.zone][method];
  const packed = packingDay(now);
  return {
    arrivesFrom: written(addBusinessDays(packed, soonest)),
    arrivesTo: written(addBusinessDays(packed, latest)),
  };
}

const AMSTERDAM = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Amsterdam',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  hourCycle: 'h23',
});

/** The business day on which it is packed, as local noon: date-fns counts in local days, and noon exists in each. */
function packingDay(now: Date): Date {
  const parts = Object.fromEntries(AMSTERDAM.formatToParts(now).map(part => [part.type, Number(part.value)]));
  const { year = 0, month = 1, day = 1, hour = 0 } = parts;
  const today = new Date(year, month - 1, day, 12);
  return isWeekend(today) || hour >= CUT_OFF_HOUR ? addBusinessDays(today, 1) : today;
}

const written = (day: Date): string =>
  [day.getFullYear(), day.getMonth() + 1, day.getDate()].map(part => String(part).padStart(2, '0')).join('-');
