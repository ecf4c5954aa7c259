import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest';
import { POST } from '#app/api/checkout/place/route.ts';
import { CART_COOKIE, newCart } from '#lib/cart/index.ts';
import { getPrint } from '#lib/catalog/index.ts';
import { begin, put, quoteFor, tideTableInOak, tokenOf } from '#lib/checkout/ada-checkout.fixture.ts';
import { clock, later, MINUTE } from '#lib/clock.ts';
import { config } from '#lib/config/index.ts';
import { patient } from '#lib/config/shared-address.fixture.ts';
import { closeDatabase, transaction } from '#lib/db/index.ts';
import { adaOrders, CARDS, listSince, press } from '../ada-pays.fixture.ts';
import { closeBreaker } from '../circuit/close-breaker.fixture.ts';
import { signedIn } from '../customers/ada-keeps-cards.fixture.ts';
import { customerFor } from '../customers/customer-for.ts';
import { callSites } from '../fault-matrix/call-sites.fixture.ts';
import { authorize } from '../index.ts';
import { lossyLine } from '../lossy-line.fixture.ts';
import { deliver, event } from '../stripe-sends.fixture.ts';

// Before anything connects: what is asked of Stripe is counted on this line.
const { stripe } = config();
const line = await lossyLine(stripe.apiUrl.href);
stripe.apiUrl = new URL(line.url);

/** The cookies of the browser that asks, which Next would read off the request. */
const jar = vi.hoisted(() => new Map<string, string>());
vi.mock('next/headers', () => ({
  cookies: async () => ({ get: (name: string) => ({ name, value: jar.get(name) }), getAll: () => [] }),
  headers: async () => new Headers(),
}));

beforeEach(closeBreaker);
afterEach(() => line.heal());
afterAll(async () => {
  await closeDatabase();
  await line.close();
});

const { strict, patient: patiently } = patient();
const made = (call: RegExp) => line.calls.filter(one => call.test(one.line)).length;

test('29: a card tester at one address gets three presses a minute, and a card to a bank three times a day', async () => {
  strict();
  // Five presses at the beginning of every other minute of an hour, however slow the machine.
  const hour = Math.floor(Date.now() / 3_600_000) * 3_600_000;
  vi.useFakeTimers({ toFake: ['Date'], now: hour });
  const oak = await tideTableInOak(100);
  const statuses: number[] = [];
  for (let tried = 0; tried < 20; tried++) {
    vi.setSystemTime(hour + Math.floor(tried / 5) * 2 * MINUTE);
    const { cartId, token } = await transaction(tx => newCart(tx, clock.now()));
    await put(cartId, oak, 1);
    const quote = await quoteFor(cartId);
    jar.set(CART_COOKIE, token);
    const confirmationToken = await tokenOf('pm_card_visa_chargeDeclined');
    const body = {
      quoteId: quote.id,
      expectedTotalMinor: quote.totalMinor,
      confirmationToken,
      attemptId: crypto.randomUUID(),
    };
    const headers = {
      origin: config().shopUrl.origin,
      'x-forwarded-for': '203.0.113.9',
      'content-type': 'application/json',
    };
    const request = new Request(new URL('/api/checkout/place', config().shopUrl), {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    });
    statuses.push((await POST(request, { params: Promise.resolve({}) })).status);
  }
  vi.useRealTimers();
  patiently();
  // What is refused counts as well: after ten tries the hour is used up.
  const passed = (one: number) => statuses.slice(one, one + 5).filter(status => status === 200).length;
  expect([0, 5, 10, 15].map(passed)).toEqual([3, 3, 0, 0]);
  expect(statuses.filter(status => status === 429)).toHaveLength(14);
  expect(made(/^POST .*\/confirm$/)).toBe(3);
  // There is no other way to have a card tried: none is ever attached or set up without a purchase.
  expect(callSites().filter(name => /^setupIntents|attach|^charges\.create/.test(name))).toEqual([]);
});

test('30: a person who opens the checkout in many tabs at once, in two processes, has one customer at Stripe', async () => {
  const ada = await signedIn('ada');
  vi.resetModules();
  const elsewhere = await import('../customers/customer-for.ts');
  const known = await Promise.all(
    Array.from({ length: 20 }, (_, tab) =>
      (tab % 2 === 0 ? customerFor : elsewhere.customerFor)(ada.accountId, clock.now()),
    ),
  );
  const all = await listSince('/v1/customers', later(clock.now(), -MINUTE));
  const hers = all.filter(one => (one.metadata as Record<string, string>).account_id === ada.accountId);
  expect(hers).toHaveLength(1);
  expect(new Set(known)).toEqual(new Set([hers[0]?.id]));
});

test('32: with a key that Stripe refuses one call is made, and shop, quotes and webhooks go on', async () => {
  const attempts: string[] = [];
  for (let order = 0; order < 6; order++) attempts.push(await press((await adaOrders()).paymentId, CARDS.good));
  const oak = await tideTableInOak(10);
  line.calls.splice(0);
  line.refuse(/./, 401);
  const outcomes: string[] = [];
  for (const attemptId of attempts) outcomes.push((await authorize({ attemptId, now: clock.now() })).kind);
  expect(new Set(outcomes)).toEqual(new Set(['unavailable']));
  expect(line.calls).toHaveLength(1);
  expect((await begin(oak)).quote.totalMinor).toBeGreaterThan(0);
  expect(await getPrint('tide-table')).not.toBeNull();
  expect(await deliver(event('charge.updated', { id: 'ch_1', payment_intent: null }), clock.now())).toBe('accepted');
  expect(line.calls).toHaveLength(1);
});
