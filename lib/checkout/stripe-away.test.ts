import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { config } from '#lib/config/index.ts';
import { closeDatabase, db } from '#lib/db/index.ts';
import { closeBreaker, endPause } from '#lib/payments/circuit/close-breaker.fixture.ts';
import { lossyLine } from '#lib/payments/lossy-line.fixture.ts';
import { stripeEvent } from '#lib/payments/schema.ts';
import { deliver, event } from '#lib/payments/stripe-sends.fixture.ts';
import { begin, intentsOf, press, quoteFor, tideTableInOak } from './ada-checkout.fixture.ts';
import { syncCheckout } from './index.ts';

const { stripe } = config();
const line = await lossyLine(stripe.apiUrl.href);
stripe.apiUrl = new URL(line.url);
const oak = await tideTableInOak(20);
/** Waited for as long as a busy machine may take; on an idle one it is there at once. */
const PATIENTLY = 15_000;

beforeEach(closeBreaker);
afterEach(() => line.heal());
afterAll(async () => {
  await closeDatabase();
  await line.close();
});

/** What the shop asks before a card is tried. */
const GATE = /^GET .*confirmation_tokens/;

describe('when Stripe refuses our key', () => {
  test('the checkout says that payments are paused, keeps what was typed, and sells again once it is back', async () => {
    const checkout = await begin(oak);
    expect(checkout.quote.paymentsPaused).toBeUndefined();
    line.refuse(GATE, 401);
    expect(await press(checkout)).toMatchObject({ kind: 'unavailable' });
    const paused = await quoteFor(checkout.cartId);
    expect(paused).toMatchObject({
      paymentsPaused: true,
      email: 'ada@example.org',
      totalMinor: checkout.quote.totalMinor,
    });

    const asked = line.calls.length;
    const start = performance.now();
    // The token is made by the buyer's browser; the shop itself asks nothing.
    expect(await press({ ...checkout, quote: paused })).toMatchObject({ kind: 'unavailable' });
    expect(performance.now() - start).toBeLessThan(1_000);
    expect(line.calls.slice(asked).filter(call => !call.line.includes('test_helpers'))).toEqual([]);

    line.heal();
    await endPause();
    await vi.waitFor(async () => expect((await quoteFor(checkout.cartId)).paymentsPaused).toBeUndefined(), PATIENTLY);
    expect(await press({ ...checkout, quote: await quoteFor(checkout.cartId) })).toMatchObject({ kind: 'paid' });
  });

  test('webhooks are taken in all the same', async () => {
    line.refuse(GATE, 401);
    expect(await press(await begin(oak))).toMatchObject({ kind: 'unavailable' });
    const body = event('charge.updated', { id: 'ch_1', object: 'charge', payment_intent: 'pi_1' });
    expect(await deliver(body, new Date())).toBe('accepted');
    expect(await db().$count(stripeEvent)).toBe(1);
  });
});

describe('when Stripe is slow', () => {
  test.each([
    ['creating the intent', /^POST \/v1\/payment_intents$/],
    ['asking the bank', /^POST .*\/confirm$/],
    ['capturing', /^POST .*\/capture$/],
  ])('in %s, nobody is kept waiting, and the page learns of the one payment by asking on', async (_name, call) => {
    stripe.personWaitsMs = 300;
    line.stall(call);
    const checkout = await begin(oak);
    const start = performance.now();
    const placed = await press(checkout);
    expect(placed).toMatchObject({ kind: 'unknown' });
    expect(performance.now() - start).toBeLessThan(2_500);
    expect(await syncCheckout(checkout.cartId)).toMatchObject({ kind: 'unknown' });
    line.heal();
    stripe.personWaitsMs = 18_000;
    const known = await vi.waitFor(async () => {
      const state = await syncCheckout(checkout.cartId);
      expect(state.kind).toBe('paid');
      return state;
    }, PATIENTLY);
    expect(known).toMatchObject({ orderNumber: placed.kind === 'unknown' ? placed.orderNumber : null });
    const orderId = (
      await db().execute<{ id: string }>(`select id from sales_order order by placed_at desc limit 1`)
    )[0]?.id;
    expect(await intentsOf(orderId ?? '')).toBe(1);
  });
});
