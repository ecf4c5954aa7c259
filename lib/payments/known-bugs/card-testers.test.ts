import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest';
import { POST } from '#app/api/checkout/place/route.ts';
import { guest } from '#lib/access/index.ts';
import { CART_COOKIE, newCart } from '#lib/cart/index.ts';
import { amsterdam, put, tideTableInOak, tokenOf } from '#lib/checkout/ada-checkout.fixture.ts';
import { quoteCart } from '#lib/checkout/index.ts';
import { clock, later, MINUTE, SECOND } from '#lib/clock.ts';
import { config } from '#lib/config/index.ts';
import { patient } from '#lib/config/shared-address.fixture.ts';
import { closeDatabase, db, transaction } from '#lib/db/index.ts';
import { asOwner } from '#lib/db/owner.fixture.ts';
import { attackNow } from '#lib/risk/index.ts';
import { askStripe } from '../ada-pays.fixture.ts';
import { syncPayment } from '../index.ts';
import { loadAttempt } from '../queries.ts';
import { manyCards } from './many-cards.fixture.ts';

const line = await manyCards();

/** The cookies of the browser that asks, which Next would read off the request. */
const jar = vi.hoisted(() => new Map<string, string>());
vi.mock('next/headers', () => ({
  cookies: async () => ({ get: (name: string) => ({ name, value: jar.get(name) }), getAll: () => [] }),
  headers: async () => new Headers(),
}));

const limits = patient();
let oak = '';
beforeEach(async () => {
  oak = await tideTableInOak(1_000);
  await asOwner(sql => sql`truncate rate_limit, risk_minute, risk_attack, risk_activity`);
  line.confirmed.splice(0);
  limits.strict();
  vi.useFakeTimers({ toFake: ['Date'], now: Math.floor(Date.now() / MINUTE) * MINUTE });
});
afterEach(() => {
  vi.useRealTimers();
  limits.patient();
});
afterAll(async () => {
  await closeDatabase();
  await line.close();
});

type Basket = { token: string; quote: Awaited<ReturnType<typeof quoteCart>> };

/** A cart of somebody nobody has seen before: no mailbox and no door twice. */
async function basket(name: string): Promise<Basket> {
  const { cartId, token } = await transaction(tx => newCart(tx, clock.now()));
  await put(cartId, oak, 1);
  const shipTo = { ...amsterdam, line1: `${name} 1` };
  const input = { cartId, email: `${name}@example.org`, shipTo, shippingMethod: 'standard' as const };
  return { token, quote: await quoteCart(guest, input, clock.now()) };
}

/** Presses pay through the route, as a browser at `ip` does. */
async function pressed({ token, quote }: Basket, confirmationToken: string, ip: string) {
  jar.set(CART_COOKIE, token);
  const attemptId = randomUUID();
  const body = { quoteId: quote.id, expectedTotalMinor: quote.totalMinor, confirmationToken, attemptId };
  const request = new Request(new URL('/api/checkout/place', config().shopUrl), {
    method: 'POST',
    headers: { origin: config().shopUrl.origin, 'x-forwarded-for': ip, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const answer = await POST(request, { params: Promise.resolve({}) });
  return { attemptId, status: answer.status, body: (await answer.json()) as { kind?: string; clientSecret?: string } };
}

/** A guest beside the bot: asked to show that the card is theirs, and charged once. */
async function honestBuyerPays(): Promise<void> {
  const press = await pressed(
    await basket('ada.de.vries'),
    await tokenOf('pm_card_threeDSecure2Required'),
    '192.0.2.7',
  );
  expect(press.body.kind).toBe('requires_action');
  const { clientSecret = '' } = press.body;
  const intent = clientSecret.split('_secret')[0];
  await askStripe(`/v1/payment_intents/${intent}/_3ds`, { client_secret: clientSecret, outcome: 'authorize' });
  const attempt = await loadAttempt(db(), press.attemptId);
  expect(await syncPayment(attempt?.paymentId ?? '', 'return')).toEqual({ kind: 'paid' });
}

/** Presses pay so often with new cards, each from the next address. Answers after how long attack mode was on, in ms. */
async function bot({ cards, addresses, pause }: { cards: number; addresses: number; pause: number }) {
  const pressedFrom = new Map<string, string>();
  const began = clock.now();
  let attackAfter: number | null = null;
  let next: { cart: Basket; card: string } | null = null;
  for (let nth = 0; nth < cards; nth++) {
    vi.setSystemTime(later(began, Math.floor(nth * pause)));
    const ip = `203.0.113.${nth % addresses}`;
    // Who was stopped at the door has not spent cart and card: the next press is with these.
    next ??= { cart: await basket(`b${randomUUID().slice(0, 8)}`), card: await tokenOf('pm_card_visa_chargeDeclined') };
    const { attemptId, status } = await pressed(next.cart, next.card, ip);
    pressedFrom.set(attemptId, ip);
    if (status === 200) next = null;
    attackAfter ??= (await attackNow(db())) ? clock.now().getTime() - began.getTime() : null;
    if (nth === 150) await honestBuyerPays();
  }
  const tried = line.confirmed.flatMap(id => pressedFrom.get(id) ?? []);
  const byAddress = [...new Set(tried)].map(ip => tried.filter(one => one === ip).length);
  return { attackAfter, mostOfOneAddress: Math.max(0, ...byAddress) };
}

test.each([1, 10, 100])('of 200 cards from %i addresses, three a second, few reach a bank; others pay', async many => {
  const { attackAfter, mostOfOneAddress } = await bot({ cards: 200, addresses: many, pause: SECOND / 3 });
  expect(mostOfOneAddress, 'cards of one address that reached a bank').toBeLessThanOrEqual(5);
  expect(attackAfter, 'milliseconds until attack mode').not.toBeNull();
  expect(attackAfter, 'milliseconds until attack mode').toBeLessThanOrEqual(MINUTE);
});

test('of 20 cards from one address, slowly enough for the door, five at most reach a bank', async () => {
  const { mostOfOneAddress } = await bot({ cards: 20, addresses: 1, pause: 3 * MINUTE });
  expect(mostOfOneAddress, 'more than the first few: the door let them pass').toBeGreaterThan(3);
  expect(mostOfOneAddress).toBeLessThanOrEqual(5);
});
