import { eq, type SQL, sql } from 'drizzle-orm';
import type { Reader } from '#lib/db/index.ts';
import { orderNumbers } from '#lib/orders/index.ts';
import { caseIsOpen } from '#lib/risk/index.ts';
import { dispute } from '../aftermath/schema.ts';
import { payment } from '../schema.ts';

/** An order that has to stay as it is for now, because a question about its payment is open. */
export type OpenQuestion = { orderId: string; number: string; because: 'dispute' | 'fraud case' };

/** Those among some payments (`ofPayments`: a condition on their rows) that are disputed or examined for fraud. */
export async function openQuestions(reader: Reader, ofPayments: SQL): Promise<OpenQuestion[]> {
  const disputed = sql<boolean>`exists (select from ${dispute} where ${eq(dispute.paymentId, payment.id)}
    and ${dispute.closedAt} is null)`;
  const examined = caseIsOpen(payment.id);
  const found = await reader
    .select({ orderId: payment.orderId, disputed })
    .from(payment)
    .where(sql`(${ofPayments}) and (${disputed} or ${examined})`);
  const numbers = await orderNumbers(
    reader,
    found.map(({ orderId }) => orderId),
  );
  return found.map(({ orderId, disputed: isDisputed }) => ({
    orderId,
    number: numbers.get(orderId) ?? '',
    because: isDisputed ? 'dispute' : 'fraud case',
  }));
}
