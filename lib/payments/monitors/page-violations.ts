import { DAY } from '#lib/clock.ts';
import { incidentsOf } from './incidents-of.ts';
import type { Monitor } from './monitor.ts';

/** Reports of browsers that refused something on a page: a script that is not ours, or a Stripe.js that cannot run. */
export const pageViolations: Monitor = {
  id: 'page-violations',
  title: 'Nothing foreign runs on the pages where people pay',
  trouble: 'above',
  thresholds: { warn: 10 },
  async measure(now) {
    const { times, last, since } = await incidentsOf(['page_violation'], now, DAY);
    const lately = last ? ` The last: ${last}.` : '';
    return { value: times, since, says: `Browsers reported ${times} violations in 24 hours.${lately}` };
  },
};
