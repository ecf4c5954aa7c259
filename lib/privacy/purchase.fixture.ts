import { randomUUID } from 'node:crypto';
import { type Actor, accountIdOf } from '#lib/access/index.ts';
import { newCart } from '#lib/cart/index.ts';
import { amsterdam, put, setPrice, tideTableInOak, tokenOf } from '#lib/checkout/ada-checkout.fixture.ts';
import { placeOrder, quoteCart } from '#lib/checkout/index.ts';
import { transaction } from '#lib/db/index.ts';
import type { PostalAddress } from '#lib/orders/model.ts';
import { runJobs } from '#lib/payments/ada-pays.fixture.ts';

type What = { email: string; shipTo?: PostalAddress; cartId?: string; now: Date };

/** One order that somebody paid for and was mailed about. Answers the cart that it came from. */
export async function purchaseOf(actor: Actor, { email, shipTo = amsterdam, now, ...given }: What): Promise<string> {
  const cartId = given.cartId ?? (await transaction(tx => newCart(tx, now))).cartId;
  const print = await tideTableInOak(20);
  // Nothing dear: a first purchase that is asks for a proof before it is paid.
  await setPrice(print, 4900);
  await put(cartId, print, 1);
  const quote = await quoteCart(actor, { cartId, email, shipTo, shippingMethod: 'standard' }, now);
  const pressed = {
    cartId,
    quoteId: quote.id,
    expectedTotalMinor: quote.totalMinor ?? 0,
    confirmationToken: await tokenOf('pm_card_visa'),
    attemptId: randomUUID(),
    account: accountIdOf(actor),
    client: { ip: '192.0.2.1', userAgent: 'test', device: null },
  };
  const outcome = await placeOrder(actor, pressed, now);
  if (outcome.kind !== 'paid') throw new Error(JSON.stringify(outcome));
  await runJobs();
  return cartId;
}
