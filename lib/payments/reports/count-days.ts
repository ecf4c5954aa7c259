import { desc, sql } from 'drizzle-orm';
import { dayAfter, dayOf, startOf } from '#lib/clock.ts';
import { db, exclusively, type Tx, transaction } from '#lib/db/index.ts';
import { enqueue } from '#lib/jobs/index.ts';
import { countPaymentDay } from './count-payment-day.ts';
import { paymentDay } from './schema.ts';

/** Days that one job counts; then it makes room for others and the next one goes on. */
const AT_ONCE = 100;

/**
 * Counts the money of the days that may have changed: the newest counted one, the day before it and what came since. With
 * `back` it goes so many days further back, for what changes later: inquiries that become disputes, customers who verify
 * themselves. A shop's first run begins at its first payment; each day is a commit of its own.
 */
export async function countDays(now: Date, back = 1): Promise<void> {
  await exclusively('payments.count-days', async () => {
    const [newest] = await db().select({ day: paymentDay.day }).from(paymentDay).orderBy(desc(paymentDay.day)).limit(1);
    const first = newest ? dayAfter(newest.day, -back) : await firstDay(now);
    const [today, last] = [dayOf(now), dayAfter(first, AT_ONCE)];
    for (let day = first; day <= today && day < last; day = dayAfter(day)) await transaction(tx => write(tx, day, now));
    if (last <= today) await transaction(tx => enqueue(tx, 'payments.count-days', {}, { key: 'payments.count-days' }));
  });
}

async function firstDay(now: Date): Promise<string> {
  const [row] = await db().execute<{ at: string | null }>(sql`select min(at)::text as at from money_movement`);
  return dayOf(row?.at ? new Date(row.at) : now);
}

async function write(tx: Tx, day: string, now: Date): Promise<void> {
  const figures = await countPaymentDay(tx, startOf(day), startOf(dayAfter(day)));
  await tx
    .insert(paymentDay)
    .values({ day, figures, countedAt: now })
    .onConflictDoUpdate({ target: paymentDay.day, set: { figures, countedAt: now } });
}
