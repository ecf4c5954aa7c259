import { eq, sql } from 'drizzle-orm';
import { db, type Reader, statement } from '#lib/db/index.ts';
import { shipTo } from './address.ts';
import type { PostalAddress } from './model.ts';
import { salesOrder } from './schema.ts';
import { OrderNotFound } from './view-order.ts';

/** Where an order goes, whole, for those who must know it: the carrier and the payment processor. Throws OrderNotFound. */
export async function deliveryOf(
  orderId: string,
  reader: Reader = db(),
): Promise<{ number: string; shipTo: PostalAddress }> {
  const [order] = await delivery(reader, { orderId });
  if (!order) throw new OrderNotFound();
  return order;
}

const delivery = statement(on =>
  on
    .select({ number: salesOrder.number, shipTo })
    .from(salesOrder)
    .where(eq(salesOrder.id, sql.placeholder('orderId'))),
);
