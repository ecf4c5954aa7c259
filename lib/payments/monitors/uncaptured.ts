import { sql } from 'drizzle-orm';
import { HOUR } from '#lib/clock.ts';
import { db } from '#lib/db/index.ts';
import { countOf, type Monitor } from './monitor.ts';

/** Money that is authorized and not captured: how long until the first of it lapses. */
export const uncaptured: Monitor = {
  id: 'uncaptured',
  title: 'No authorization is about to lapse',
  trouble: 'below',
  thresholds: { warn: 24, page: 4 },
  async measure(now) {
    const soon = new Date(now.getTime() + 24 * HOUR).toISOString();
    const [row] = await db().execute<{ first: string | null; soon: number }>(sql`
      select min(capture_before) as first, count(*)::int as soon from payment
      where state in ('authorized', 'held', 'capturing') and capture_before < ${soon}`);
    if (!row?.first) return { value: null, says: 'No authorization lapses within a day.' };
    const value = Math.round((10 * (new Date(row.first).getTime() - now.getTime())) / HOUR) / 10;
    return { value, says: `${countOf(row.soon, 'authorization')} lapse within a day, the first in ${value} hours.` };
  },
};
