import { DAY } from '#lib/clock.ts';
import { secretsInUse } from '../circuit/known-secrets.ts';
import type { Monitor } from './monitor.ts';

/** Since when the oldest secret has been in use, in days. */
export const secretAge: Monitor = {
  id: 'secret-age',
  title: 'Secrets are rolled',
  trouble: 'above',
  thresholds: { warn: 90 },
  async measure(now) {
    const [oldest] = await secretsInUse();
    if (!oldest) return { value: null, says: 'No secret has been seen in use yet.' };
    const value = Math.floor((now.getTime() - oldest.firstSeenAt.getTime()) / DAY);
    return { value, since: oldest.firstSeenAt, says: `${oldest.name} has been in use for ${value} days.` };
  },
};
