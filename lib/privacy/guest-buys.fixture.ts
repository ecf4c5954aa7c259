import { randomInt, randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { guest } from '#lib/access/index.ts';
import { newCart } from '#lib/cart/index.ts';
import { amsterdam, put, setPrice, tideTableInOak, tokenOf } from '#lib/checkout/ada-checkout.fixture.ts';
import { placeOrder, quoteCart } from '#lib/checkout/index.ts';
import { db, transaction } from '#lib/db/index.ts';
import type { PostalAddress } from '#lib/orders/model.ts';
import { salesOrder } from '#lib/orders/schema.ts';
import { runJobs } from '#lib/payments/ada-pays.fixture.ts';

export type Bought = { email: string; number: string; orderId: string; cartId: string };
type Where = { email?: string; shipTo?: PostalAddress; cartId?: string };

/** Somebody without an account, and one order that they paid for and were mailed about. */
export async function buysAsGuest(who: string, given: Where = {}): Promise<Bought> {
  const now = new Date();
  const { email = `${who}-${randomInt(10 ** 11)}@counterproof.test`, shipTo = amsterdam } = given;
  const cartId = given.cartId ?? (await transaction(tx => newCart(tx, now))).cartId;
  const print = await tideTableInOak(20);
  await setPrice(print, 4900);
  await put(cartId, print, 1);
  const quote = await quoteCart(guest, { cartId, email, shipTo, shippingMethod: 'standard' }, now);
  const outcome = await placeOrder(
    guest,
    {
      cartId,
      quoteId: quote.id,
      expectedTotalMinor: quote.totalMinor ?? 0,
      confirmationToken: await tokenOf('pm_card_visa'),
      attemptId: randomUUID(),
      account: null,
      client: { ip: '192.0.2.1', userAgent: 'test', device: null },
    },
    now,
  );
  if (outcome.kind !== 'paid') throw new Error(JSON.stringify(outcome));
  await runJobs();
  const { id: orderId, number } = salesOrder;
  const [order] = await db().select({ orderId, number }).from(salesOrder).where(eq(salesOrder.email, email));
  if (!order) throw new Error('no order was placed');
  return { email, cartId, ...order };
}
