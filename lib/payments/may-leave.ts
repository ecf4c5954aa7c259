import { and, eq, inArray, isNull, ne, notExists, sql } from 'drizzle-orm';
import { db, type Reader } from '#lib/db/index.ts';
import { riskCase } from '#lib/risk/schema.ts';
import { earlyFraudWarning } from './aftermath/schema.ts';
import { payment } from './schema.ts';

/** Which of these orders have a payment that lets their parcels leave. The gate of the database looks again when one does. */
export async function mayLeave(reader: Reader, orderIds: readonly string[]): Promise<ReadonlySet<string>> {
  if (orderIds.length === 0) return new Set();
  const warned = and(eq(earlyFraudWarning.paymentId, payment.id), isNull(earlyFraudWarning.clearedAt));
  const looked = and(eq(riskCase.paymentId, payment.id), ne(riskCase.status, 'closed'));
  const rows = await reader
    .select({ orderId: payment.orderId })
    .from(payment)
    .where(
      and(
        inArray(payment.orderId, [...orderIds]),
        inArray(payment.state, ['captured', 'partially_refunded']),
        sql`payment_is_cleared(${payment.id}, ${payment.riskStatus})`,
        eq(payment.disputed, false),
        isNull(payment.needsReconcileBecause),
        notExists(db().select({ one: sql`1` }).from(earlyFraudWarning).where(warned)),
        notExists(db().select({ one: sql`1` }).from(riskCase).where(looked)),
      ),
    );
  return new Set(rows.map(({ orderId }) => orderId));
}
