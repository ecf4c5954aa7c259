import { asc, sql } from 'drizzle-orm';
import { DAY, later } from '#lib/clock.ts';
import { db } from '#lib/db/index.ts';
import { orderNumbers } from '#lib/orders/index.ts';
import { hitsOf } from '#lib/risk/index.ts';
import { payment } from './schema.ts';
import type { HeldPayment } from './view.ts';

/** How many are shown; nobody decides on more in a day. */
const MOST = 200;

/** Every payment that is held, the most urgent first. For staff who may read payments. Three statements, not more. */
export async function heldPayments(): Promise<HeldPayment[]> {
  const rows = await db()
    .select()
    .from(payment)
    // In the words of the index `payment_held`, so that its few rows are all that is read.
    .where(sql`${payment.riskStatus} = 'held' and ${payment.state} in ('held', 'captured')`)
    .orderBy(asc(payment.captureBefore), asc(payment.changedAt))
    .limit(MOST);
  const [numbers, hits] = await Promise.all([
    orderNumbers(
      db(),
      rows.map(row => row.orderId),
    ),
    hitsOf(
      db(),
      rows.map(row => row.id),
    ),
  ]);
  return rows.map(row => ({
    paymentId: row.id,
    orderId: row.orderId,
    orderNumber: numbers.get(row.orderId) ?? '',
    amountMinor: row.amountMinor,
    currency: row.currency,
    heldSince: row.changedAt.toISOString(),
    decideBy: row.captureBefore ? later(row.captureBefore, -DAY).toISOString() : null,
    card: { brand: row.cardBrand, last4: row.cardLast4 },
    hits: hits.get(row.id) ?? [],
  }));
}
