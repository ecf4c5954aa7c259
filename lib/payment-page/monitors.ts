import { and, eq, gte, isNull, min, sql } from 'drizzle-orm';
import { DAY, later, MINUTE } from '#lib/clock.ts';
import { db } from '#lib/db/index.ts';
import { closureNow } from './closing/closure.ts';
import { lastLook } from './looks/list-looks.ts';
import { pageDifference, pageReport } from './schema.ts';

const minutes = (since: Date, now: Date) => Math.floor((now.getTime() - since.getTime()) / MINUTE);

/** What is watched about the payment page, in the shape of lib/payments/monitors, which shows it beside its own. */
export const paymentPageMonitors = [
  {
    id: 'payment-page',
    title: 'The payment page is as it was signed',
    trouble: 'above' as const,
    thresholds: { page: 0 },
    async measure() {
      const [row] = await db()
        .select({ many: sql<number>`count(*)::int`, since: min(pageDifference.firstSeenAt) })
        .from(pageDifference)
        .where(and(isNull(pageDifference.settledAt), eq(pageDifference.level, 'alarm')));
      const value = row?.many ?? 0;
      return { value, since: row?.since ?? null, says: `${value === 0 ? 'Nothing' : value} on it differs.` };
    },
  },
  {
    id: 'payment-page-review',
    title: 'Versions of Stripe’s script are reviewed',
    trouble: 'above' as const,
    thresholds: { warn: 0 },
    async measure() {
      const [row] = await db()
        .select({ many: sql<number>`count(*)::int`, since: min(pageDifference.firstSeenAt) })
        .from(pageDifference)
        .where(and(isNull(pageDifference.settledAt), eq(pageDifference.level, 'review')));
      const value = row?.many ?? 0;
      return { value, since: row?.since ?? null, says: `${value === 0 ? 'None' : value} waits for somebody to look.` };
    },
  },
  {
    id: 'payment-page-looked',
    title: 'The payment page is looked at every 15 minutes',
    trouble: 'above' as const,
    thresholds: { warn: 45, page: 24 * 60 },
    async measure(now: Date) {
      const last = await lastLook();
      if (!last) return { value: null, says: 'No observer has looked yet.' };
      const value = minutes(new Date(last.at), now);
      return { value, since: new Date(last.at), says: `Last seen ${value} minutes ago.` };
    },
  },
  {
    id: 'payment-page-reports',
    title: 'Browsers find nothing foreign on the payment page',
    trouble: 'above' as const,
    thresholds: { warn: 0 },
    async measure(now: Date) {
      const value = await db().$count(pageReport, gte(pageReport.lastAt, later(now, -DAY)));
      return { value, says: `${value === 0 ? 'Nothing' : value} was reported in 24 hours.` };
    },
  },
  {
    id: 'checkout-open',
    title: 'The checkout is open',
    trouble: 'above' as const,
    thresholds: { warn: -1 },
    async measure(now: Date) {
      const closure = await closureNow();
      if (!closure) return { value: null, says: 'It takes payments.' };
      const since = new Date(closure.closedAt);
      const value = minutes(since, now);
      return { value, since, says: `Closed for ${value} minutes. ${closure.because}` };
    },
  },
];
