import { eq } from 'drizzle-orm';
import type { Reader } from '#lib/db/index.ts';
import { shipTo } from './address.ts';
import { salesOrder } from './schema.ts';
import { OrderNotFound } from './view-order.ts';

/** What the buyer of an order may be asked for, to show that it is theirs. */
export type OrderToVerify = {
  accountId: string | null;
  email: string;
  /** Street and house number: neither the order's page nor a mail before it is paid shows them. */
  street: string;
};

/** Whose an order is, and what only they know of it. Throws OrderNotFound. */
export async function orderToVerify(reader: Reader, orderId: string): Promise<OrderToVerify> {
  const { accountId, email } = salesOrder;
  const [order] = await reader.select({ accountId, email, shipTo }).from(salesOrder).where(eq(salesOrder.id, orderId));
  if (!order) throw new OrderNotFound();
  return { accountId: order.accountId, email: order.email, street: order.shipTo.line1 };
}
