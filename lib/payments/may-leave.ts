import { and, eq, inArray, isNull, not, sql } from 'drizzle-orm';
import type { Reader } from '#lib/db/index.ts';
import { caseIsOpen } from '#lib/risk/index.ts';
import { earlyFraudWarning } from './aftermath/schema.ts';
import { payment } from './schema.ts';

/** Which of these orders have a payment that lets their parcels leave. The gate of the database looks again when one does. */
export async function mayLeave(reader: Reader, orderIds: readonly string[]): Promise<ReadonlySet<string>> {
  if (orderIds.length === 0) return new Set();
  const { id, orderId, riskStatus } = payment;
  const { paymentId, clearedAt } = earlyFraudWarning;
  const rows = await reader
    .select({ orderId })
    .from(payment)
    .where(
      and(
        inArray(orderId, [...orderIds]),
        inArray(payment.state, ['captured', 'partially_refunded']),
        sql`payment_is_cleared(${id}, ${riskStatus})`,
        eq(payment.disputed, false),
        isNull(payment.needsReconcileBecause),
        not(caseIsOpen(id)),
        sql`not exists (select from ${earlyFraudWarning} where ${paymentId} = ${id} and ${clearedAt} is null)`,
      ),
    );
  return new Set(rows.map(row => row.orderId));
}
