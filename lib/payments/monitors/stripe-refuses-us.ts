import { HOUR } from '#lib/clock.ts';
import { incidentsOf } from './incidents-of.ts';
import { countOf, type Monitor } from './monitor.ts';

/** 401 and 403: the key is wrong, was rolled, or may not do what the shop needs. */
export const stripeRefusesUs: Monitor = {
  id: 'stripe-refuses-us',
  title: 'Stripe accepts our key',
  trouble: 'above',
  thresholds: { page: 0 },
  async measure(now) {
    const { times, last, since } = await incidentsOf(['unauthorized', 'forbidden'], now, HOUR);
    const lately = times > 0 && last ? ` The last was ${last}.` : '';
    return {
      value: times,
      since,
      says: `Stripe refused our key for ${countOf(times, 'call')} in the last hour.${lately}`,
    };
  },
};
