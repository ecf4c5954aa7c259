import { DAY, HOUR, later } from '#lib/clock.ts';

/** From when on a control that runs each hour looks: a run that fell out is made up for by the next within a day. */
export const lately = (now: Date): Date => later(now, -DAY - HOUR);
