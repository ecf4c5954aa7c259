import { sql } from 'drizzle-orm';
import { DAY, later } from '#lib/clock.ts';
import type { Reader, Tx } from '#lib/db/index.ts';
import { tellStaff } from '../aftermath/tell-staff.ts';
import type { Payment } from '../queries.ts';
import { type Happened, watchPayment } from './watch-payment.ts';

/** Warnings and disputes of a month, and the sales that card programmes compare them with; null before any day is counted. */
export type Program = { reported: number; sales: number } | null;

/** Reads the days that are counted: thirty rows, however many sales they had. */
export async function programOf(reader: Pick<Reader, 'execute'>, now: Date): Promise<Program> {
  const [month] = await reader.execute<{ reported: number | null; sales: number | null }>(sql`
    select sum((figures->>'disputes')::int + (figures->>'warnings')::int)::int as reported,
      sum((figures->>'captured')::int)::int as sales
    from payment_day where day > ${later(now, -30 * DAY).toISOString()}::date and day <= ${now.toISOString()}::date`);
  return month?.sales == null || month.reported == null ? null : { reported: month.reported, sales: month.sales };
}

/** A bank has reported a payment as fraud or disputes it; the cases of that are opened by whoever noticed. */
export async function watchReport(tx: Tx, payment: Payment, happened: Happened, now: Date): Promise<void> {
  const { hits } = await watchPayment(tx, payment, { ...happened, program: await programOf(tx, now) }, now);
  const ratio = hits.find(({ rule }) => rule === 'program-ratio');
  if (!ratio) return;
  await tellStaff(tx, payment, {
    occasion: `program:${ratio.threshold}:${now.toISOString().slice(0, 10)}`,
    title: 'Too many payments are reported or disputed',
    says: [`${ratio.value} within thirty days. ${ratio.because}`],
    now,
  });
}
