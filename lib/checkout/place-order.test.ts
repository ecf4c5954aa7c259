import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { viewCart } from '#lib/cart/index.ts';
import { cartLine } from '#lib/cart/schema.ts';
import { findForSale } from '#lib/catalog/index.ts';
import { closeDatabase, db } from '#lib/db/index.ts';
import { salesOrder } from '#lib/orders/schema.ts';
import { paymentOfOrder, viewPayment } from '#lib/payments/index.ts';
import {
  begin,
  confirmElsewhere,
  intentsOf,
  press,
  put,
  quoteFor,
  tideTableInOak,
  tokenOf,
} from './ada-checkout.fixture.ts';
import { checkoutState, showCart, syncCheckout } from './index.ts';

let oak = '';
beforeEach(async () => {
  oak = await tideTableInOak(10);
});
afterAll(closeDatabase);

const ordersOf = (cartId: string) => db().select().from(salesOrder).where(eq(salesOrder.cartId, cartId));
const available = async () => (await findForSale(db(), [oak]))[0]?.available;

describe('the pay button', () => {
  test('takes a cart to a paid order with a link, and empties the cart', async () => {
    const ada = await begin(oak, 2);
    expect(ada.quote).toMatchObject({ subtotalMinor: 43_000, shippingMinor: 0, totalMinor: 43_000, taxMinor: 7_463 });
    const result = await press(ada);
    expect(result).toMatchObject({ kind: 'paid', orderNumber: expect.stringMatching(/^CP-/) });
    expect('orderUrl' in result && result.orderUrl).toContain('/order/');
    expect((await viewCart(ada.cartId)).count).toBe(0);
    const [order] = await ordersOf(ada.cartId);
    expect(order).toMatchObject({ status: 'paid', totalMinor: 43_000, taxMinor: 7_463 });
    expect(await intentsOf(order?.id ?? '')).toBe(1);
  });

  test('tells the gate how long its buyer was shopping: since the first thing was laid into the cart', async () => {
    const ada = await begin(oak);
    const hourAgo = new Date(Date.now() - 3_600_000);
    await db().update(cartLine).set({ addedAt: hourAgo }).where(eq(cartLine.cartId, ada.cartId));
    await press(ada);
    const [order] = await ordersOf(ada.cartId);
    const payment = await paymentOfOrder(order?.id ?? '');
    const { gates } = await viewPayment(payment?.paymentId ?? '');
    const before = gates.find(({ stage }) => stage === 'pre_auth')?.facts.buyer as { secondsToPay: number } | undefined;
    expect(before?.secondsToPay).toBeGreaterThanOrEqual(3_600);
    expect(before?.secondsToPay).toBeLessThan(3_900);
  });

  test('pressed again with the same attempt, after it was paid, tells the same', async () => {
    const ada = await begin(oak);
    const again = { attemptId: randomUUID(), confirmationToken: await tokenOf('pm_card_visa') };
    const first = await press(ada, again);
    expect(first.kind).toBe('paid');
    expect(await press(ada, again)).toMatchObject({ kind: 'paid' });
    expect(await ordersOf(ada.cartId)).toHaveLength(1);
  });

  test('pressed in a second tab that still shows the quote buys nothing twice', async () => {
    const ada = await begin(oak);
    await press(ada);
    expect(await press(ada)).toMatchObject({ kind: 'paid' });
    expect(await ordersOf(ada.cartId)).toHaveLength(1);
    expect(await available()).toBe(9);
  });

  test('after a decline tries another card on the same order', async () => {
    const ada = await begin(oak);
    const declined = await press(ada, {}, 'pm_card_visa_chargeDeclined');
    expect(declined).toMatchObject({ kind: 'declined', attemptsLeft: 4 });
    expect(await checkoutState(ada.cartId)).toMatchObject({ kind: 'declined' });
    // What her own order has set aside is not gone to her.
    expect((await viewCart(ada.cartId)).lines[0]?.available).toBe(
      ((await showCart(ada.cartId)).lines[0]?.available ?? 0) - 1,
    );
    expect(await press(ada)).toMatchObject({ kind: 'paid' });
    expect(await ordersOf(ada.cartId)).toHaveLength(1);
    expect(await available()).toBe(9);
  });

  test('after the last try ends the order, and another press begins a new one', async () => {
    const ada = await begin(oak);
    const kinds: string[] = [];
    for (let attempt = 0; attempt < 5; attempt++)
      kinds.push((await press(ada, {}, 'pm_card_visa_chargeDeclined')).kind);
    expect(kinds).toEqual(Array.from({ length: 5 }, () => 'declined'));
    expect((await ordersOf(ada.cartId)).map(order => order.status)).toEqual(['payment_failed']);
    expect(await available()).toBe(10);
    expect(await press(ada)).toMatchObject({ kind: 'paid' });
  });

  test('a card that must authenticate leaves a state that a reload and another tab can resume', async () => {
    const ada = await begin(oak);
    expect(await press(ada, {}, 'pm_card_threeDSecure2Required')).toMatchObject({ kind: 'requires_action' });
    const state = await checkoutState(ada.cartId);
    expect(state.kind === 'requires_action' && state.clientSecret).toMatch(/^pi_.+_secret_/);
    expect((await syncCheckout(ada.cartId)).kind).toBe('requires_action');
    expect((await viewCart(ada.cartId)).count).toBe(1);
  });

  test('buying the same print again is a new purchase', async () => {
    const ada = await begin(oak);
    await press(ada);
    expect(await checkoutState(ada.cartId)).toMatchObject({ kind: 'paid' });
    await put(ada.cartId, oak, 1);
    const quote = await quoteFor(ada.cartId);
    expect(await checkoutState(ada.cartId)).toEqual({ kind: 'open' });
    expect(await press({ cartId: ada.cartId, quote })).toMatchObject({ kind: 'paid' });
    expect(await ordersOf(ada.cartId)).toHaveLength(2);
  });
});

describe('a cart that is ordered again with other contents', () => {
  test('replaces the order that waits for a card, and frees its stock', async () => {
    const ada = await begin(oak, 6);
    await press(ada, {}, 'pm_card_visa_chargeDeclined');
    await put(ada.cartId, oak, 3);
    const quote = await quoteFor(ada.cartId);
    expect(quote.lines[0]?.available).toBe(10);
    expect(await press({ cartId: ada.cartId, quote })).toMatchObject({ kind: 'paid' });
    expect((await ordersOf(ada.cartId)).map(order => order.status).sort()).toEqual(['canceled', 'paid']);
    expect(await available()).toBe(7);
  });

  test('replaces one that waits for authentication as well, whose intent is canceled, never charged', async () => {
    const ada = await begin(oak, 2);
    await press(ada, {}, 'pm_card_threeDSecure2Required');
    await put(ada.cartId, oak, 1);
    const result = await press({ cartId: ada.cartId, quote: await quoteFor(ada.cartId) });
    expect(result).toMatchObject({ kind: 'paid' });
    expect('earlier' in result).toBe(false);
    expect((await ordersOf(ada.cartId)).map(order => order.status).sort()).toEqual(['canceled', 'paid']);
    expect(await available()).toBe(9);
  });
});

describe('an earlier order that was paid without our knowing', () => {
  test('is told, and the new contents are not bought on top of it', async () => {
    const ada = await begin(oak, 2);
    await press(ada, {}, 'pm_card_visa_chargeDeclined');
    const [first] = await ordersOf(ada.cartId);
    await confirmElsewhere(first?.id ?? '', 'pm_card_visa');
    await put(ada.cartId, oak, 1);
    const result = await press({ cartId: ada.cartId, quote: await quoteFor(ada.cartId) });
    expect(result).toMatchObject({ kind: 'paid', earlier: true, orderNumber: first?.number });
    expect((await ordersOf(ada.cartId)).map(order => order.status)).toEqual(['paid']);
    expect(await available()).toBe(8);
  });
});

describe('a held payment', () => {
  test('is told as held, empties the cart, and keeps nobody from the next purchase', async () => {
    const ada = await begin(oak);
    expect(await press(ada, {}, 'pm_card_riskLevelElevated')).toMatchObject({ kind: 'held' });
    expect((await viewCart(ada.cartId)).count).toBe(0);
    expect(await checkoutState(ada.cartId)).toMatchObject({ kind: 'held' });
    expect(await press(ada)).toMatchObject({ kind: 'held' });
    await put(ada.cartId, oak, 1);
    const next = await press({ cartId: ada.cartId, quote: await quoteFor(ada.cartId) });
    expect(next).toMatchObject({ kind: 'paid' });
    expect((await ordersOf(ada.cartId)).map(order => order.status).sort()).toEqual(['paid', 'payment_review']);
  });
});
