import { and, asc, eq, inArray } from 'drizzle-orm';
import { DAY, later } from '#lib/clock.ts';
import { db } from '#lib/db/index.ts';
import { viewOrder } from '#lib/orders/index.ts';
import { evaluationsOf } from '#lib/risk/index.ts';
import type { Payment } from './queries.ts';
import { payment } from './schema.ts';
import type { HeldPayment } from './view.ts';

/** Every payment that is held, the most urgent first. For staff who may read payments. */
export async function heldPayments(): Promise<HeldPayment[]> {
  const rows = await db()
    .select()
    .from(payment)
    .where(and(eq(payment.riskStatus, 'held'), inArray(payment.state, ['held', 'captured'])))
    .orderBy(asc(payment.captureBefore), asc(payment.changedAt))
    .limit(200);
  return Promise.all(rows.map(view));
}

async function view(row: Payment): Promise<HeldPayment> {
  const [order, evaluations] = await Promise.all([viewOrder(row.orderId), evaluationsOf(db(), row.id)]);
  return {
    paymentId: row.id,
    orderId: row.orderId,
    orderNumber: order.number,
    amountMinor: row.amountMinor,
    currency: row.currency,
    heldSince: row.changedAt.toISOString(),
    decideBy: row.captureBefore ? later(row.captureBefore, -DAY).toISOString() : null,
    card: { brand: row.cardBrand, last4: row.cardLast4 },
    hits: evaluations.flatMap(evaluation => evaluation.hits),
  };
}
