import { HOUR } from '#lib/clock.ts';
import { incidentsOf } from './incidents-of.ts';
import type { Monitor } from './monitor.ts';

/** 429 in spite of pauses: we ask more than Stripe allows. */
export const stripeLimits: Monitor = {
  id: 'stripe-limits',
  title: 'We stay within Stripe’s limits',
  trouble: 'above',
  thresholds: { warn: 5 },
  async measure(now) {
    const { times, since } = await incidentsOf(['rate_limited'], now, HOUR);
    return { value: times, since, says: `Stripe said "too many requests" ${times} times in the last hour, in vain.` };
  },
};
