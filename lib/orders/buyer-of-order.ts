import { eq } from 'drizzle-orm';
import type { Reader } from '#lib/db/index.ts';
import { salesOrder } from './schema.ts';

/** Whose an order is: the account, null for a guest, and the address that it was placed with. Null when there is none. */
export async function buyerOfOrder(
  reader: Reader,
  orderId: string,
): Promise<{ accountId: string | null; email: string } | null> {
  const [found] = await reader
    .select({ accountId: salesOrder.accountId, email: salesOrder.email })
    .from(salesOrder)
    .where(eq(salesOrder.id, orderId));
  return found ?? null;
}
