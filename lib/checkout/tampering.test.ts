import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { guest } from '#lib/access/index.ts';
import { closeDatabase, db } from '#lib/db/index.ts';
import { salesOrder } from '#lib/orders/schema.ts';
import { paymentAttempt } from '#lib/payments/schema.ts';
import { Refusal } from '#lib/refusal.ts';
import { amsterdam, begin, type Checkout, press, tideTableInOak, tokenOf } from './ada-checkout.fixture.ts';
import { placeOrder, quoteCart } from './index.ts';
import { quote } from './schema.ts';

let ada: Checkout;
let eve: Checkout;
beforeAll(async () => {
  const oak = await tideTableInOak(10);
  ada = await begin(oak);
  eve = await begin(oak, 2);
});
afterAll(closeDatabase);

const written = async () => [
  await db().$count(salesOrder),
  await db().$count(paymentAttempt),
  await db().$count(quote),
];

async function refused(request: () => Promise<unknown>): Promise<void> {
  const before = await written();
  const thrown = await request().then(
    result => ({ result }),
    (error: unknown) => error,
  );
  expect(thrown).toBeInstanceOf(Refusal);
  expect((thrown as Refusal).status).toBeGreaterThanOrEqual(400);
  expect((thrown as Refusal).status).toBeLessThan(500);
  expect(await written()).toEqual(before);
}

const polluted = JSON.parse('{"__proto__": {"isAdmin": true}}') as object;

describe('placing', () => {
  const good = () => ({
    cartId: ada.cartId,
    quoteId: ada.quote.id,
    expectedTotalMinor: ada.quote.totalMinor,
    confirmationToken: 'ctoken_1AbC',
    attemptId: randomUUID(),
    client: { ip: '192.0.2.1', userAgent: null, device: null },
  });
  test.each<[string, () => object]>([
    ['a negative total', () => ({ expectedTotalMinor: -22_295 })],
    ['a total of nothing', () => ({ expectedTotalMinor: 0 })],
    ['a total beyond all numbers', () => ({ expectedTotalMinor: Number('1e309') })],
    ['a total with a fraction', () => ({ expectedTotalMinor: 22_295.5 })],
    ['a total of text', () => ({ expectedTotalMinor: '22295' })],
    ['a total beyond exact integers', () => ({ expectedTotalMinor: 2 ** 60 })],
    ['an amount of its own', () => ({ amount: 1 })],
    ['a price of its own', () => ({ unitMinor: 1, lines: [] })],
    ['another currency', () => ({ currency: 'jpy' })],
    ['a tax of its own', () => ({ taxMinor: 0 })],
    ['an address of its own', () => ({ shipTo: amsterdam })],
    ['a PaymentIntent of its own', () => ({ paymentIntent: 'pi_cheap' })],
    ['somebody else’s quote', () => ({ quoteId: eve.quote.id })],
    ['a quote that never was', () => ({ quoteId: randomUUID() })],
    ['a cart that never was', () => ({ cartId: randomUUID() })],
    ['SQL for an id', () => ({ quoteId: "' or 1=1 --" })],
    ['an array for an id', () => ({ quoteId: [ada.quote.id] })],
    ['an attempt without shape', () => ({ attemptId: 'again' })],
    ['a token of another kind', () => ({ confirmationToken: 'pm_card_visa' })],
    ['an endless token', () => ({ confirmationToken: `ctoken_${'a'.repeat(5_000)}` })],
    ['a path for a token', () => ({ confirmationToken: 'ctoken_1/../../refunds' })],
    ['keys that reach for the prototype', () => polluted],
    ['a nested unknown key', () => ({ client: { ip: '', userAgent: null, device: null, role: 'owner' } })],
  ])('with %s is refused and writes nothing', (_name, change) =>
    refused(() => placeOrder(guest, { ...good(), ...change() } as never, new Date())),
  );

  test.each([null, undefined, [], 'text', 1, true])('with %j for a body is refused', body =>
    refused(() => placeOrder(guest, body as never, new Date())),
  );

  test('mallory cannot press with ada’s attempt, nor with her card details', async () => {
    const confirmationToken = await tokenOf('pm_card_visa_chargeDeclined');
    const attemptId = randomUUID();
    await press(ada, { attemptId, confirmationToken });
    await refused(() => press(eve, { attemptId }));
    await refused(() => press(eve, { confirmationToken }));
  });
});

describe('quoting', () => {
  test.each<[string, object]>([
    ['a price', { subtotalMinor: 1 }],
    ['lines of its own', { lines: [{ variantId: randomUUID(), quantity: -1 }] }],
    ['a method that does not exist', { shippingMethod: 'free' }],
    ['a method named like a property', { shippingMethod: 'constructor' }],
    ['a country that we do not ship to', { country: 'AQ' }],
    ['an address with an unknown key', { shipTo: { ...amsterdam, vatBasisPoints: 0 } }],
    ['an address of text', { shipTo: 'Amsterdam' }],
    ['a card number for a city', { shipTo: { ...amsterdam, city: '5555 5555 5555 4444' } }],
    ['two e-mail addresses', { email: 'ada@example.org,eve@example.org' }],
    ['a header in the e-mail address', { email: 'ada@example.org\r\nBcc: eve@example.org' }],
    ['an endless e-mail address', { email: `${'a'.repeat(300)}@example.org` }],
    ['a cart that never was', { cartId: randomUUID() }],
    ['keys that reach for the prototype', polluted],
  ])('with %s is refused and writes nothing', (_name, change) =>
    refused(() => quoteCart(guest, { cartId: ada.cartId, ...change } as never, new Date())),
  );
});
