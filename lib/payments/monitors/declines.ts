import { later, MINUTE } from '#lib/clock.ts';
import { attemptsBetween } from './attempts-between.ts';
import type { Monitor } from './monitor.ts';

/** Below this many presses a rate says nothing (rule 10 of the standard: 20 in ten minutes). */
const ENOUGH = 20;

/** The share of presses that were declined, of the whole shop: what card testing looks like from above. */
export const declines: Monitor = {
  id: 'declines',
  title: 'Cards are not being tested here',
  trouble: 'above',
  thresholds: { page: 30 },
  async measure(now) {
    const { all, declined } = await attemptsBetween(later(now, -10 * MINUTE), now);
    if (all < ENOUGH)
      return { value: null, says: `${all} presses of the pay button in ten minutes: too few to judge.` };
    const value = Math.round((100 * declined) / all);
    return { value, says: `${declined} of ${all} presses of the pay button in ten minutes were declined.` };
  },
};
