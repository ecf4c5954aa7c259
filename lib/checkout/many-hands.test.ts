import { randomUUID } from 'node:crypto';
import { and, eq, inArray } from 'drizzle-orm';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { POST } from '#app/api/checkout/place/route.ts';
import { CART_COOKIE, viewCart } from '#lib/cart/index.ts';
import { stock } from '#lib/catalog/schema.ts';
import { config } from '#lib/config/index.ts';
import { closeDatabase, db } from '#lib/db/index.ts';
import { mailMessage } from '#lib/mail/schema.ts';
import { salesOrder } from '#lib/orders/schema.ts';
import { AttemptsExhausted } from '#lib/payments/index.ts';
import { lossyLine } from '#lib/payments/lossy-line.fixture.ts';
import { payment, paymentAttempt } from '#lib/payments/schema.ts';
import { begin, intentsOf, press, put, quoteFor, tideTableInOak, tokenOf } from './ada-checkout.fixture.ts';
import { leaveCart } from './leave-cart.ts';

// Before anything connects: what the store asks of Stripe is counted on this line.
const { stripe } = config();
const line = await lossyLine(stripe.apiUrl.href);
stripe.apiUrl = new URL(line.url);

/** The cookie of the browser that asks, which Next would read off the request. */
const cookie = await vi.hoisted(async () => new (await import('node:async_hooks')).AsyncLocalStorage<string>());
vi.mock('next/headers', () => ({
  headers: async () => new Headers(),
  cookies: async () => ({
    get: (name: string) => (name === CART_COOKIE ? { name, value: cookie.getStore() } : undefined),
  }),
}));

let oak = '';
beforeEach(async () => {
  oak = await tideTableInOak(10);
});
afterAll(async () => {
  await closeDatabase();
  await line.close();
});

const ordersOf = (cartId: string) => db().select().from(salesOrder).where(eq(salesOrder.cartId, cartId));
const many = <T>(count: number, work: (index: number) => Promise<T>) =>
  Promise.allSettled(Array.from({ length: count }, (_, index) => work(index)));

/** How each press ended: the outcome's kind, or the name of what was thrown. */
const endings = (settled: PromiseSettledResult<{ kind: string }>[]) =>
  settled.map(it => (it.status === 'fulfilled' ? it.value.kind : (it.reason as Error).constructor.name));

test('fifty presses of one attempt at once are one order, one attempt and one payment', async () => {
  const ada = await begin(oak);
  const same = { attemptId: randomUUID(), confirmationToken: await tokenOf('pm_card_visa') };
  const kinds = new Set(endings(await many(50, () => press(ada, same))));
  expect([...kinds]).toEqual(['paid']);
  const orders = await ordersOf(ada.cartId);
  expect(orders.map(order => order.status)).toEqual(['paid']);
  expect(await db().$count(paymentAttempt, eq(paymentAttempt.id, same.attemptId))).toBe(1);
  expect(await intentsOf(orders[0]?.id ?? '')).toBe(1);
  expect(await db().$count(mailMessage, eq(mailMessage.dedupeKey, `orders.receipt:${orders[0]?.id}`))).toBe(1);
}, 60_000);

test('fifty presses of fifty tabs at once are one order, charged once', async () => {
  const ada = await begin(oak);
  const kinds = new Set(endings(await many(50, () => press(ada))));
  for (const kind of kinds) expect(['paid', AttemptsExhausted.name]).toContain(kind);
  expect(kinds).toContain('paid');
  const orders = await ordersOf(ada.cartId);
  expect(orders.map(order => order.status)).toEqual(['paid']);
  expect(await intentsOf(orders[0]?.id ?? '')).toBe(1);
  expect(await db().select().from(stock).where(eq(stock.variantId, oak))).toMatchObject([{ onHand: 9, reserved: 0 }]);
}, 60_000);

/** What the browser of a buyer gets from the pay button's route: the status, and what is told. */
async function pressAtTheDoor(buyer: Awaited<ReturnType<typeof begin>>, confirmationToken: string, ip: string) {
  const body = {
    quoteId: buyer.quote.id,
    expectedTotalMinor: buyer.quote.totalMinor,
    confirmationToken,
    attemptId: randomUUID(),
  };
  const headers = { origin: config().shopUrl.origin, 'x-forwarded-for': ip, 'content-type': 'application/json' };
  const place = new Request(new URL('/api/checkout/place', config().shopUrl), {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
  });
  const response = await cookie.run(buyer.token, () => POST(place, { params: Promise.resolve({}) }));
  const told = (await response.json()) as { kind?: string; error?: { code: string; message: string } };
  return { status: response.status, kind: told.kind ?? told.error?.code, message: told.error?.message ?? '' };
}

test('two hundred buyers of the last ten: ten pay, the others are told before Stripe is asked for anything', async () => {
  const buyers = await Promise.all(Array.from({ length: 200 }, () => begin(oak)));
  const tokens = await Promise.all(buyers.map(() => tokenOf('pm_card_visa')));
  line.calls.splice(0);
  const answers = await Promise.all(
    buyers.map((buyer, index) => pressAtTheDoor(buyer, tokens[index] ?? '', `192.0.2.${index}`)),
  );
  expect(answers.filter(({ kind }) => kind === 'paid')).toHaveLength(10);
  for (const { status, kind, message } of answers) {
    expect(['200 paid', '200 changed', '409 sold_out']).toContain(`${status} ${kind}`);
    if (status === 409) expect(message).toContain('Nothing was charged.');
  }
  const asked = (call: RegExp) => line.calls.filter(made => call.test(made.line)).length;
  const tried = [/^GET .*confirmation_tokens/, /^POST .*payment_intents$/, /^POST .*confirm$/, /^POST .*capture$/];
  expect(tried.map(asked)).toEqual([10, 10, 10, 10]);
  const winners = await db().select({ id: payment.stripePaymentIntentId }).from(payment).where(isPaidOf(buyers));
  expect(winners).toHaveLength(10);
  for (const { line: call } of line.calls)
    expect(/confirmation_tokens|payment_intents$/.test(call) || winners.some(({ id }) => call.includes(`${id}`))).toBe(
      true,
    );
  expect(await db().select().from(stock).where(eq(stock.variantId, oak))).toMatchObject([{ onHand: 0, reserved: 0 }]);
}, 120_000);

/** Payments of the carts of these buyers, of which every one took money. */
const isPaidOf = (buyers: readonly { cartId: string }[]) =>
  and(
    eq(payment.state, 'captured'),
    inArray(
      payment.orderId,
      db()
        .select({ id: salesOrder.id })
        .from(salesOrder)
        .where(
          inArray(
            salesOrder.cartId,
            buyers.map(({ cartId }) => cartId),
          ),
        ),
    ),
  );

test('the cart is emptied once for an order, and what was put in since stays', async () => {
  const ada = await begin(oak);
  await press(ada);
  const [order] = await ordersOf(ada.cartId);
  await put(ada.cartId, oak, 2);
  await Promise.all(Array.from({ length: 5 }, () => leaveCart(ada.cartId, order?.id ?? '', new Date())));
  expect((await viewCart(ada.cartId)).count).toBe(2);
});

test('what was added while the bank asked is still in the cart after the order is paid', async () => {
  const ada = await begin(oak, 1);
  await press(ada, {}, 'pm_card_threeDSecure2Required');
  const [order] = await ordersOf(ada.cartId);
  await put(ada.cartId, oak, 3);
  await leaveCart(ada.cartId, order?.id ?? '', new Date());
  expect((await viewCart(ada.cartId)).count).toBe(2);
  expect((await quoteFor(ada.cartId)).lines[0]?.quantity).toBe(2);
});
