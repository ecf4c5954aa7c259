import { DAY } from '#lib/clock.ts';
import { incidentsOf } from './incidents-of.ts';
import { countOf, type Monitor } from './monitor.ts';

/** Signed deliveries that are not as they should be: of the other mode, in another API version, or from another time. */
export const oddDeliveries: Monitor = {
  id: 'odd-deliveries',
  title: 'Webhooks are as we set them up',
  trouble: 'above',
  thresholds: { warn: 0 },
  async measure(now) {
    const { times, last, since } = await incidentsOf(['wrong_mode', 'api_version', 'clock_skew'], now, DAY);
    const lately = last ? ` The last: ${last}.` : '';
    return {
      value: times,
      since,
      says: `${countOf(times, 'odd delivery').replace(/ys$/, 'ies')} in 24 hours.${lately}`,
    };
  },
};
