import { randomInt, randomUUID } from 'node:crypto';
import { customerCalled } from '#lib/access/actors.fixture.ts';
import { newCart } from '#lib/cart/index.ts';
import { amsterdam, put, setPrice, tideTableInOak, tokenOf } from '#lib/checkout/ada-checkout.fixture.ts';
import { placeOrder, quoteCart } from '#lib/checkout/index.ts';
import { transaction } from '#lib/db/index.ts';
import { addCustomer } from '#lib/identity/index.ts';
import { signedIn } from '#lib/identity/session.fixture.ts';
import { runJobs } from '#lib/payments/ada-pays.fixture.ts';

/** Somebody with an account, a browser that is signed in, and one paid order that they were mailed about. */
export async function buys(who: string, name = who): Promise<{ id: string; email: string }> {
  const now = new Date();
  const email = `${who}-${randomInt(10 ** 11)}@counterproof.test`;
  const id = await transaction(tx => addCustomer(tx, { email, name, password: 'a pass phrase' }, now));
  await signedIn({ accountId: id, methods: ['password'], staff: false, state: 'open' }, now);
  const actor = customerCalled(id);
  const { cartId } = await transaction(tx => newCart(tx, now));
  const print = await tideTableInOak(20);
  // Nothing dear: a first purchase that is asks for a proof before it is paid.
  await setPrice(print, 4900);
  await put(cartId, print, 1);
  const quote = await quoteCart(actor, { cartId, email, shipTo: amsterdam, shippingMethod: 'standard' }, now);
  const outcome = await placeOrder(
    actor,
    {
      cartId,
      quoteId: quote.id,
      expectedTotalMinor: quote.totalMinor ?? 0,
      confirmationToken: await tokenOf('pm_card_visa'),
      attemptId: randomUUID(),
      account: id,
      client: { ip: '192.0.2.1', userAgent: 'test', device: null },
    },
    now,
  );
  if (outcome.kind !== 'paid') throw new Error(JSON.stringify(outcome));
  await runJobs();
  return { id, email };
}
