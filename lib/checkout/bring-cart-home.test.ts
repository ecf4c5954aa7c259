import { afterAll, beforeAll, expect, test } from 'vitest';
import { customerCalled } from '#lib/access/actors.fixture.ts';
import { guest } from '#lib/access/index.ts';
import { findCart, setCartLine, startCart, viewCart } from '#lib/cart/index.ts';
import { cart } from '#lib/cart/schema.ts';
import { getPrint, seedCatalog, takeStock } from '#lib/catalog/index.ts';
import { twoPrints } from '#lib/catalog/two-prints.fixture.ts';
import { DAY, later } from '#lib/clock.ts';
import { closeDatabase, db, transaction } from '#lib/db/index.ts';
import { addCustomer } from '#lib/identity/index.ts';
import { newPersonKey, sealField } from '#lib/keyring/index.ts';
import { salesOrder } from '#lib/orders/schema.ts';
import { bringCartHome } from './index.ts';

const now = new Date('2026-11-22T10:00:00Z');
let unframed = '';
let oak = '';
let people = 0;

beforeAll(async () => {
  await transaction(tx => seedCatalog(tx, twoPrints));
  [unframed = '', oak = ''] = (await getPrint('tide-table'))?.variants.map(it => it.id) ?? [];
});
afterAll(closeDatabase);

const somebody = () =>
  transaction(tx =>
    addCustomer(tx, { email: `ada-${++people}@example.org`, name: 'Ada', password: 'seven quiet herons at dusk' }, now),
  );
const guestsCart = async (variantId: string, quantity: number) =>
  (await startCart(guest, { variantId, quantity }, now)).token;
const home = (accountId: string, token: string | null) => bringCartHome({ token, accountId }, now);
const seen = async (token: string | null) =>
  (await viewCart(await findCart(token))).lines.map(({ variantId, quantity }) => [variantId, quantity]);

test('the cart of a guest becomes the account’s, and the token that was there before opens nothing any more', async () => {
  const before = await guestsCart(oak, 2);
  const after = await home(await somebody(), before);
  expect(await seen(after)).toEqual([[oak, 2]]);
  expect(await findCart(before)).toBeNull();
});

test('on another device it is the same cart: lines add up there, and both browsers see them', async () => {
  const ada = await somebody();
  const laptop = await home(ada, await guestsCart(oak, 2));
  const phone = await home(ada, await guestsCart(oak, 1));
  await setCartLine(
    guest,
    { cartId: (await findCart(phone)) ?? '', variantId: unframed, quantity: 1 },
    later(now, DAY),
  );
  expect(await seen(phone)).toEqual([
    [oak, 3],
    [unframed, 1],
  ]);
  expect(await seen(laptop)).toEqual(await seen(phone));
  expect(await db().$count(cart)).toBe(2);
});

test('a browser without a cart is given the account’s; signing in again changes nothing', async () => {
  const ada = await somebody();
  const laptop = await home(ada, await guestsCart(oak, 1));
  const tablet = await home(ada, null);
  expect(tablet).not.toBe(laptop);
  expect(await seen(tablet)).toEqual([[oak, 1]]);
  expect(await home(ada, tablet)).toBe(tablet);
  expect(await home(await somebody(), null)).toBeNull();
});

test('pieces add up to ten of a print at most, and to no more than are left', async () => {
  const ada = await somebody();
  await home(ada, await guestsCart(oak, 6));
  expect(await seen(await home(ada, await guestsCart(oak, 6)))).toEqual([[oak, 10]]);
  const noor = await somebody();
  await home(noor, await guestsCart(unframed, 2));
  const token = await guestsCart(unframed, 3);
  const left = (await viewCart(await findCart(token))).lines[0]?.available ?? 0;
  await transaction(tx => takeStock(tx, unframed, left - 4));
  expect(await seen(await home(noor, token))).toEqual([[unframed, 4]]);
});

test('what somebody else left in this browser stays theirs', async () => {
  const [ada, mallory] = [await somebody(), await somebody()];
  const adas = await home(ada, await guestsCart(oak, 1));
  expect(await home(mallory, adas)).toBeNull();
  expect(await seen(adas)).toEqual([[oak, 1]]);
});

test('who is signed in and opens a cart on a second device opens the same one', async () => {
  const ada = await somebody();
  const actor = customerCalled(ada);
  const first = await startCart(actor, { variantId: oak, quantity: 1 }, now);
  const second = await startCart(actor, { variantId: oak, quantity: 1 }, now);
  expect(second.view).toMatchObject({ count: 2, version: 1 });
  expect(await findCart(second.token)).toBe(await findCart(first.token));
});

test('eight sign-ins at once leave one cart with everything in it', async () => {
  const ada = await somebody();
  const tokens = await Promise.all(Array.from({ length: 8 }, () => guestsCart(oak, 1)));
  const homes = await Promise.all(tokens.map(token => home(ada, token)));
  const carts = new Set(await Promise.all(homes.map(token => findCart(token))));
  expect(carts.size).toBe(1);
  expect(await seen(homes[0] ?? null)).toEqual([[oak, 8]]);
});

test('a cart that is being paid for is left alone', async () => {
  const ada = await somebody();
  const laptop = await home(ada, await guestsCart(unframed, 1));
  const token = await guestsCart(oak, 1);
  const cartId = (await findCart(token)) ?? '';
  const values = { cartId, number: 'CP-2026-900001', status: 'pending_payment' as const, email: 'ada@example.org' };
  const money = { currency: 'eur', subtotalMinor: 100, shippingMinor: 0, taxMinor: 0, taxLabel: '', totalMinor: 100 };
  const id = crypto.randomUUID();
  const address = {
    name: 'Ada',
    line1: 'x',
    line2: null,
    city: 'x',
    region: null,
    postalCode: null,
    country: 'NL',
    phone: null,
  };
  const days = { shippingMethod: 'standard', arrivesFrom: '2026-11-25', arrivesTo: '2026-11-27' };
  const key = await transaction(tx => newPersonKey(tx, { order: id }));
  const shipTo = sealField(key, salesOrder.shipTo, id, address);
  await db()
    .insert(salesOrder)
    .values({ id, ...values, ...money, ...days, shipTo, contentHash: 'x', placedAt: now });
  expect(await home(ada, token)).toBe(token);
  expect(await seen(token)).toEqual([[oak, 1]]);
  expect(await seen(laptop)).toEqual([[unframed, 1]]);
});
