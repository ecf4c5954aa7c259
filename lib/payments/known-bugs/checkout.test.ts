import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { guest } from '#lib/access/index.ts';
import {
  amsterdam,
  begin,
  type Checkout,
  OAK_MINOR,
  press,
  quoteFor,
  setPrice,
  tideTableInOak,
  tokenOf,
} from '#lib/checkout/ada-checkout.fixture.ts';
import { placeOrder, quoteCart } from '#lib/checkout/index.ts';
import { later, MINUTE } from '#lib/clock.ts';
import { closeDatabase, db } from '#lib/db/index.ts';
import { salesOrder } from '#lib/orders/schema.ts';
import { riskEvaluation } from '#lib/risk/schema.ts';
import { askStripe, listSince, runJobs } from '../ada-pays.fixture.ts';
import { payment } from '../schema.ts';

let oak = '';
beforeEach(async () => {
  oak = await tideTableInOak(10);
});
afterAll(closeDatabase);

type Intent = { id: string; status: string; amount: number; currency: string; shipping: unknown };

/** The intents that Stripe knows of a cart's orders, newest first. */
async function intentsOfCart(cartId: string): Promise<Intent[]> {
  const orders = await db().select().from(salesOrder).where(eq(salesOrder.cartId, cartId));
  const all = await listSince('/v1/payment_intents', later(new Date(), -MINUTE));
  const ours = all.filter(one => orders.some(({ id }) => id === (one.metadata as Record<string, string>).order_id));
  return ours as unknown as Intent[];
}

test('7: a price that changes before the button is pressed is asked about, and the old amount is never confirmed', async () => {
  const ada = await begin(oak);
  await press(ada, {}, 'pm_card_visa_chargeDeclined');
  await setPrice(oak, OAK_MINOR + 1_500);
  const told = await press(ada);
  if (told.kind !== 'changed') throw new Error(told.kind);
  expect(told.changes).toContainEqual({ what: 'total', from: 22_295, to: 23_795 });
  expect(await press({ cartId: ada.cartId, quote: told.quote })).toMatchObject({ kind: 'paid' });
  await runJobs();
  const intents = await intentsOfCart(ada.cartId);
  expect(intents.map(({ status, amount }) => [status, amount])).toEqual([
    ['succeeded', 23_795],
    ['canceled', 22_295],
  ]);
});

test('8: card details or a press that belong to another payment are refused, and one that was spent is on record', async () => {
  const [ada, eve] = [await begin(oak), await begin(oak, 2)];
  const adas = { attemptId: randomUUID(), confirmationToken: await tokenOf('pm_card_visa_chargeDeclined') };
  await press(ada, adas);
  for (const stolen of [{ attemptId: adas.attemptId }, { confirmationToken: adas.confirmationToken }])
    await expect(press(eve, stolen)).rejects.toMatchObject({ code: 'foreign_attempt', status: 403 });
  await expect(press(eve, { paymentIntent: 'pi_cheap' } as never)).rejects.toMatchObject({ status: 422 });
  const cheap = await askStripe('/v1/payment_intents', { amount: '100', currency: 'eur' }, 'dashboard');
  const confirmationToken = await tokenOf('pm_card_visa');
  const spend = { confirmation_token: confirmationToken, return_url: 'http://localhost:3000/' };
  await askStripe(`/v1/payment_intents/${String(cheap.id)}/confirm`, spend, 'dashboard');
  expect(await press(eve, { confirmationToken })).toMatchObject({ kind: 'blocked' });
  expect(await intentsOfCart(eve.cartId)).toEqual([]);
  const [blocked] = await db().select().from(payment).where(eq(payment.state, 'blocked'));
  const [record] = await db()
    .select()
    .from(riskEvaluation)
    .where(eq(riskEvaluation.paymentId, blocked?.id ?? ''));
  expect(record).toMatchObject({ stage: 'pre_auth', outcome: 'block' });
});

test('9: no amount, price or address in the request, nor an address in the token, ever reaches Stripe', async () => {
  const ada = await begin(oak);
  const own = fc.constantFrom('amount', 'amountMinor', 'unitMinor', 'currency', 'shipTo', 'shippingMinor', 'taxMinor');
  const claimed = fc.oneof(fc.integer(), fc.string(), fc.record({ country: fc.constantFrom('US', 'NL') }));
  await fc.assert(
    fc.asyncProperty(own, claimed, async (key, value) => {
      const pressed = placeOrder(guest, { ...(await honest(ada)), [key]: value } as never, new Date());
      await expect(pressed).rejects.toMatchObject({ status: 422 });
    }),
    { numRuns: 40 },
  );
  const elsewhere = { 'shipping[name]': 'Mallory', 'shipping[address][line1]': '1 Dark Street' };
  const asked = { payment_method: 'pm_card_visa', return_url: 'http://localhost:3000/checkout', ...elsewhere };
  const token = await askStripe('/v1/test_helpers/confirmation_tokens', asked, 'dashboard');
  expect(await press(ada, { confirmationToken: String(token.id) })).toMatchObject({ kind: 'paid' });
  const [intent] = await intentsOfCart(ada.cartId);
  expect(intent).toMatchObject({ amount: ada.quote.totalMinor, currency: 'eur' });
  expect(intent?.shipping).toMatchObject({ name: amsterdam.name, address: { line1: amsterdam.line1 } });
});

const honest = async ({ cartId, quote }: Checkout) => ({
  cartId,
  quoteId: quote.id,
  expectedTotalMinor: quote.totalMinor,
  confirmationToken: 'ctoken_1AbC',
  attemptId: randomUUID(),
  client: { ip: '192.0.2.1', userAgent: null, device: null },
});

test('35: an address that changes in the wallet prices the cart anew, and what is shown for it is what is charged', async () => {
  const { cartId, quote: home } = await begin(oak);
  const shipTo = { ...amsterdam, line1: '221B Baker Street', city: 'London', postalCode: 'NW1 6XE', country: 'GB' };
  const abroad = await quoteCart(guest, { cartId, shipTo }, new Date());
  expect(abroad.shippingMinor).toBeGreaterThan(home.shippingMinor ?? 0);
  expect(await press({ cartId, quote: abroad }, { expectedTotalMinor: home.totalMinor ?? 0 })).toMatchObject({
    kind: 'changed',
  });
  expect((await quoteFor(cartId)).totalMinor).toBe(home.totalMinor);
  const again = await quoteCart(guest, { cartId, shipTo }, new Date());
  expect(await press({ cartId, quote: again })).toMatchObject({ kind: 'paid' });
  const [intent, ...others] = await intentsOfCart(cartId);
  expect(others).toEqual([]);
  expect(intent).toMatchObject({ amount: abroad.totalMinor, shipping: { address: { country: 'GB' } } });
});
