import { DAY, HOUR } from '#lib/clock.ts';
import { incidentsOf } from './incidents-of.ts';
import { countOf, type Monitor } from './monitor.ts';

/** What the check of the key and of the endpoint at Stripe found: at each start of a worker, and every night. */
export const setup: Monitor = {
  id: 'setup',
  title: 'Stripe is set up as the shop needs it',
  trouble: 'above',
  thresholds: { warn: 0 },
  async measure(now) {
    const { times, last } = await incidentsOf(['setup'], now, DAY + HOUR);
    return {
      value: times,
      says: times === 0 ? 'Nothing is missing.' : `${countOf(times, 'remark')}. The last: ${last}`,
    };
  },
};
