import { DAY } from '#lib/clock.ts';
import { incidentsOf } from './incidents-of.ts';
import type { Monitor } from './monitor.ts';

/** Deliveries that no secret of ours signed: somebody tries the door, or a secret was rolled on one side only. */
export const forgeries: Monitor = {
  id: 'forgeries',
  title: 'Webhooks are signed by Stripe',
  trouble: 'above',
  thresholds: { warn: 20 },
  async measure(now) {
    const { times, since } = await incidentsOf(['bad_signature'], now, DAY);
    return { value: times, since, says: `${times} deliveries of the last 24 hours were signed by nobody we know.` };
  },
};
