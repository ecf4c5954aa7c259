import { and, eq, inArray, isNull, not, sql } from 'drizzle-orm';
import type { Reader } from '#lib/db/index.ts';
import { caseIsOpen } from '#lib/risk/index.ts';
import { earlyFraudWarning } from './aftermath/schema.ts';
import { payment } from './schema.ts';

/** By its whole name: a bare "id" would be that of the inner table. */
const OWN = sql`payment.id`;

/** Which of these orders have a payment that lets their parcels leave. The gate of the database looks again when one does. */
export async function mayLeave(reader: Reader, orderIds: readonly string[]): Promise<ReadonlySet<string>> {
  if (orderIds.length === 0) return new Set();
  const { id, orderId, riskStatus } = payment;
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
        not(caseIsOpen(OWN)),
        sql`not exists (select from ${earlyFraudWarning} warning where warning.payment_id = ${OWN} and warning.cleared_at is null)`,
      ),
    );
  return new Set(rows.map(row => row.orderId));
}
