import { asc, isNull } from 'drizzle-orm';
import { HOUR, later } from '#lib/clock.ts';
import { db } from '#lib/db/index.ts';
import { AUTHORITY_WITHIN, clockOf } from './model.ts';
import { breach } from './schema.ts';

/** Hours that are left to tell the authority of the open breach that is due first: below a day somebody looks, below none is woken. */
export const breachOverdue = {
  id: 'breach-overdue',
  title: 'Breaches are told of in 72 hours',
  trouble: 'below' as const,
  thresholds: { warn: 24, page: 0 },
  async measure(now: Date) {
    const open = await db().select().from(breach).where(isNull(breach.closedAt)).orderBy(asc(breach.knownAt)).limit(50);
    const first = open.find(one => clockOf(one, now) !== null);
    if (!first) return { value: null, says: 'No breach waits for the authority to be told.' };
    const value = Math.floor((later(first.knownAt, AUTHORITY_WITHIN).getTime() - now.getTime()) / HOUR);
    const says = value < 0 ? `Overdue for ${-value} hours.` : `${value} hours are left to tell the authority.`;
    return { value, since: first.knownAt, says };
  },
};
