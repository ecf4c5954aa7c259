import { and, between, eq, notInArray } from 'drizzle-orm';
import { DAY, later, startOf } from '#lib/clock.ts';
import type { Reader } from '#lib/db/index.ts';
import { CLOSED_STATES } from '../model.ts';
import { payment } from '../schema.ts';

/** Banks put a payment on the statement up to so many days after it was made. */
const POSTED_WITHIN = 5;

/** What stands on a bank statement: a day in UTC, an amount in minor units, and the last four digits of the card. */
export type OnStatement = { day: string; amountMinor: number; last4: string };

/** The one payment that all of it fits, for whoever owns the card and knows nothing else; null for none or several. */
export async function paymentOnStatement(
  reader: Reader,
  { day, amountMinor, last4 }: OnStatement,
): Promise<{ paymentId: string; orderId: string } | null> {
  const from = startOf(day);
  const found = await reader
    .select({ paymentId: payment.id, orderId: payment.orderId })
    .from(payment)
    .where(
      and(
        between(payment.createdAt, later(from, -POSTED_WITHIN * DAY), later(from, 2 * DAY)),
        eq(payment.amountMinor, amountMinor),
        eq(payment.cardLast4, last4),
        notInArray(payment.state, [...CLOSED_STATES]),
      ),
    )
    .limit(2);
  return found.length === 1 ? (found[0] ?? null) : null;
}
