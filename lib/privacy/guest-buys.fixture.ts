import { randomInt } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { guest } from '#lib/access/index.ts';
import { db } from '#lib/db/index.ts';
import type { PostalAddress } from '#lib/orders/model.ts';
import { salesOrder } from '#lib/orders/schema.ts';
import { purchaseOf } from './purchase.fixture.ts';

export type Bought = { email: string; number: string; orderId: string; cartId: string };
type Where = { email?: string; shipTo?: PostalAddress; cartId?: string };

/** Somebody without an account, and one order that they paid for and were mailed about. */
export async function buysAsGuest(who: string, given: Where = {}): Promise<Bought> {
  const { email = `${who}-${randomInt(10 ** 11)}@counterproof.test`, ...where } = given;
  const cartId = await purchaseOf(guest, { email, ...where, now: new Date() });
  const { id: orderId, number } = salesOrder;
  const [order] = await db().select({ orderId, number }).from(salesOrder).where(eq(salesOrder.email, email));
  if (!order) throw new Error('no order was placed');
  return { email, cartId, ...order };
}
