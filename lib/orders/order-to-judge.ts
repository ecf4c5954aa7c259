import { eq, sql } from 'drizzle-orm';
import { db, type Reader, statement } from '#lib/db/index.ts';
import { shipTo } from './address.ts';
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
  /** The largest number of one print in it, in whatever sizes and frames. */
  quantity: number;
};

/** An order as the risk gate wants to know it. Throws OrderNotFound. */
export async function orderToJudge(orderId: string, reader: Reader = db()): Promise<OrderToJudge> {
  const [order] = await toJudge(reader, { orderId });
  if (!order) throw new OrderNotFound();
  const { shipTo, ...rest } = order;
  return { ...rest, name: shipTo.name, country: shipTo.country, phone: shipTo.phone };
}

const toJudge = statement(on =>
  on
    .select({
      accountId: salesOrder.accountId,
      email: salesOrder.email,
      shipTo,
      quantity: sql<number>`(select coalesce(max(print.many), 0) from (select sum(i.quantity) as many
        from ${salesOrderItem} i where i.order_id = sales_order.id group by i.slug) print)::int`,
    })
    .from(salesOrder)
    .where(eq(salesOrder.id, sql.placeholder('orderId'))),
);
