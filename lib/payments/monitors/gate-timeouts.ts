import { HOUR, later } from '#lib/clock.ts';
import { attemptsBetween } from './attempts-between.ts';
import type { Monitor } from './monitor.ts';

/** Fewer than this are chance. */
const ENOUGH = 2;

/** Presses that could not even be judged, because Stripe did not say in time what the card is. */
export const gateTimeouts: Monitor = {
  id: 'gate-timeouts',
  title: 'Each press of the pay button reaches Stripe',
  trouble: 'above',
  thresholds: { warn: 0.5 },
  async measure(now) {
    const { all, unavailable } = await attemptsBetween(later(now, -HOUR), now);
    if (all === 0) return { value: null, says: 'Nobody pressed pay in the last hour.' };
    const value = unavailable < ENOUGH ? 0 : Math.round((1000 * unavailable) / all) / 10;
    return {
      value,
      says: `${unavailable} of ${all} presses of the last hour came to nothing, because Stripe was away.`,
    };
  },
};
