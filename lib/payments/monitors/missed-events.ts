import { HOUR } from '#lib/clock.ts';
import { incidentsOf } from './incidents-of.ts';
import { countOf, type Monitor } from './monitor.ts';

/** Events that had to be fetched from Stripe's list, because they were never delivered. */
export const missedEvents: Monitor = {
  id: 'missed-events',
  title: 'Stripe can deliver its events',
  trouble: 'above',
  thresholds: { warn: 0 },
  async measure(now) {
    const { times, since } = await incidentsOf(['missed_event'], now, 2 * HOUR);
    return { value: times, since, says: `${countOf(times, 'event')} had to be fetched in the last two hours.` };
  },
};
