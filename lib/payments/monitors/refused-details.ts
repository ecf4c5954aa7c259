import { HOUR } from '#lib/clock.ts';
import { incidentsOf } from './incidents-of.ts';
import { countOf, type Monitor } from './monitor.ts';

/**
 * Stripe refused card details that its own frame had made, so no bank was asked and no webhook tells: what the frame was
 * opened with (currency, methods, capture) is not what the intent says. One may be a page that lay open for a day.
 */
export const refusedDetails: Monitor = {
  id: 'refused-details',
  title: 'Stripe takes the card details that its frame made',
  trouble: 'above',
  thresholds: { warn: 3, page: 20 },
  async measure(now) {
    const { times, last, since } = await incidentsOf(['refused_details'], now, HOUR);
    const lately = times > 0 && last ? ` The last was “${last}”.` : '';
    return { value: times, since, says: `${countOf(times, 'payment')} could not be tried in the last hour.${lately}` };
  },
};
