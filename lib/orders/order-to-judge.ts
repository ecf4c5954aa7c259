import { eq, sql } from 'drizzle-orm';
import { db, statement } from '#lib/db/index.ts';
import { salesOrder, salesOrderItem } from './schema.ts';
import { OrderNotFound } from './view-order.ts';

/** What is looked at before a card is asked. */
export type OrderToJudge = {
  accountId: string | null;
  email: string;
  name: string;
  /** Where it goes, ISO 3166-1 alpha-2. */
  country: string;
  phone: string | null;
  /** The largest number of one variant in it. */
  quantity: number;
};

/** An order as the risk gate wants to know it. Throws OrderNotFound. */
export async function orderToJudge(orderId: string): Promise<OrderToJudge> {
  const [order] = await toJudge(db(), { orderId });
  if (!order) throw new OrderNotFound();
  const { shipTo, ...rest } = order;
  return { ...rest, name: shipTo.name, country: shipTo.country, phone: shipTo.phone };
}

const toJudge = statement(on =>
  on
    .select({
      accountId: salesOrder.accountId,
      email: salesOrder.email,
      shipTo: salesOrder.shipTo,
      quantity: sql<number>`(select coalesce(max(i.quantity), 0) from ${salesOrderItem} i where i.order_id = sales_order.id)::int`,
    })
    .from(salesOrder)
    .where(eq(salesOrder.id, sql.placeholder('orderId'))),
);
