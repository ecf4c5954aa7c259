import { DAY, later, MINUTE } from '#lib/clock.ts';
import { attemptsBetween } from './attempts-between.ts';
import type { Monitor } from './monitor.ts';

const ENOUGH = 20;
const TEN_MINUTES = 10 * MINUTE;

/** Presses of the pay button, as a multiple of what is usual in ten minutes of the day before. */
export const attempts: Monitor = {
  id: 'attempts',
  title: 'As many buyers as usual',
  trouble: 'above',
  thresholds: { page: 5 },
  async measure(now) {
    const start = later(now, -TEN_MINUTES);
    const { all } = await attemptsBetween(start, now);
    if (all < ENOUGH) return { value: null, says: `${all} presses of the pay button in ten minutes.` };
    const before = await attemptsBetween(later(start, -DAY), start);
    const usual = Math.max(1, before.all / (DAY / TEN_MINUTES));
    const value = Math.round((10 * all) / usual) / 10;
    return { value, says: `${all} presses of the pay button in ten minutes, ${value} times what was usual.` };
  },
};
