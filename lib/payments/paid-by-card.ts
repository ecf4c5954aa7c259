import { and, desc, eq, type SQL, sql } from 'drizzle-orm';
import type { Reader } from '#lib/db/index.ts';
import { payment } from './schema.ts';

const FEW = 50;

/** Those of `orders`, a query for ids, whose payment is by a card with these last digits; the newest fifty. */
export async function paidByCard(reader: Reader, orders: SQL, last4: string): Promise<string[]> {
  const paid = await reader
    .select({ id: payment.orderId })
    .from(payment)
    .where(and(eq(payment.cardLast4, last4), sql`${payment.orderId} in (${orders})`))
    .orderBy(desc(payment.createdAt))
    .limit(FEW);
  return paid.map(({ id }) => id);
}
