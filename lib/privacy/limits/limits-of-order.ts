import { db } from '#lib/db/index.ts';
import { buyerOfOrder } from '#lib/orders/index.ts';
import { limitsOf } from './limits-of.ts';
import type { LimitView } from './model.ts';

/** What is not to be done with the data of whoever placed an order: the staff sees it wherever they see the order. */
export async function limitsOfOrder(orderId: string): Promise<LimitView[]> {
  const buyer = await buyerOfOrder(db(), orderId);
  if (!buyer) return [];
  return limitsOf(db(), buyer.accountId ? { account: buyer.accountId } : { guest: buyer.email });
}
