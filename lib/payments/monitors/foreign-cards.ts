import { DAY } from '#lib/clock.ts';
import { incidentsOf } from './incidents-of.ts';
import { countOf, type Monitor } from './monitor.ts';

/** Somebody wanted to pay with, or to remove, a card that another customer keeps. No page of ours offers that. */
export const foreignCards: Monitor = {
  id: 'foreign-cards',
  title: 'Nobody reaches for another customer’s card',
  trouble: 'above',
  thresholds: { warn: 0 },
  async measure(now) {
    const { times, since } = await incidentsOf(['foreign_card'], now, DAY);
    return { value: times, since, says: `${countOf(times, 'try')} in the last 24 hours.`.replace('trys', 'tries') };
  },
};
