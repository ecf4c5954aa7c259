import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { guest } from '#lib/access/index.ts';
import { getPrint, seedCatalog, takeStock } from '#lib/catalog/index.ts';
import { variant } from '#lib/catalog/schema.ts';
import { twoPrints } from '#lib/catalog/two-prints.fixture.ts';
import { closeDatabase, db, transaction } from '#lib/db/index.ts';
import { clearCart, findCart, lockCart, newCart, setCartLine, startCart, viewCart } from './index.ts';
import { emptyCart, withQuantity } from './model.ts';
import { cart } from './schema.ts';

const now = new Date('2026-11-22T10:00:00Z');
let unframed = '';
let oak = '';

beforeAll(async () => {
  await transaction(tx => seedCatalog(tx, twoPrints));
  [unframed = '', oak = ''] = (await getPrint('tide-table'))?.variants.map(it => it.id) ?? [];
});
afterAll(closeDatabase);

const adasCart = async () => (await transaction(tx => newCart(tx, now))).cartId;
const set = (cartId: string, variantId: string, quantity: number) =>
  setCartLine(guest, { cartId, variantId, quantity }, now);

describe('the cart', () => {
  test('ada finds her cart again by its token, and a made-up token finds none', async () => {
    const { view, token } = await startCart(guest, { variantId: oak, quantity: 1 }, now);
    expect(view).toMatchObject({ version: 0, count: 1 });
    expect(await viewCart(await findCart(token))).toEqual(view);
    expect(await findCart('mallory-made-this-token-up-herself')).toBeNull();
    expect(await findCart("' or 1=1 --")).toBeNull();
    expect(await viewCart(null)).toEqual(emptyCart);
  });

  test('a first line that is refused leaves no cart behind', async () => {
    const before = await db().$count(cart);
    await expect(startCart(guest, { variantId: crypto.randomUUID(), quantity: 1 }, now)).rejects.toThrow('not sold');
    expect(await db().$count(cart)).toBe(before);
  });

  test('a line is set, changed and taken out, and the version grows each time', async () => {
    const cartId = await adasCart();
    expect(await set(cartId, oak, 2)).toMatchObject({ version: 1, count: 2, subtotalMinor: 43_000 });
    expect(await set(cartId, unframed, 1)).toMatchObject({ version: 2, count: 3, subtotalMinor: 55_500 });
    expect(await set(cartId, oak, 0)).toMatchObject({ version: 3, count: 1, subtotalMinor: 12_500 });
  });

  test('what the browser shows while it waits is what the server answers', async () => {
    const cartId = await adasCart();
    const view = await set(cartId, oak, 1);
    expect(withQuantity(view, oak, 3)).toEqual({ ...(await set(cartId, oak, 3)), version: view.version });
    expect(withQuantity(view, oak, 0)).toMatchObject({ count: 0, lines: [], subtotalMinor: 0 });
  });

  test('more than is left is refused in words, and the cart stays as it was', async () => {
    const cartId = await adasCart();
    await set(cartId, oak, 1);
    await transaction(tx => takeStock(tx, oak, 8));
    await expect(set(cartId, oak, 3)).rejects.toThrow('Only 2 left of Tide Table (40 × 50 cm, oak frame)');
    expect((await viewCart(cartId)).count).toBe(1);
    await transaction(tx => takeStock(tx, oak, 2));
    expect(await viewCart(cartId)).toMatchObject({ lines: [{ quantity: 1, available: 0 }], subtotalMinor: 0 });
  });

  test('a price that changed is told until the line is touched again', async () => {
    const cartId = await adasCart();
    await set(cartId, unframed, 1);
    await db().update(variant).set({ priceMinor: 13_000 }).where(eq(variant.id, unframed));
    expect((await viewCart(cartId)).lines[0]).toMatchObject({ unitMinor: 13_000, previousUnitMinor: 12_500 });
    expect((await set(cartId, unframed, 1)).lines[0]).toMatchObject({ previousUnitMinor: null });
  });

  test.each([
    ['too many', { quantity: 11 }],
    ['fewer than none', { quantity: -1 }],
    ['half a print', { quantity: 1.5 }],
    ['a number in words', { quantity: '1' }],
    ['no variant', { variantId: 'oak' }],
    ['an unknown field', { unitMinor: 1 }],
  ])('refuses %s', async (_what, wrong) => {
    const cartId = await adasCart();
    const input = { cartId, variantId: unframed, quantity: 1, ...wrong };
    await expect(setCartLine(guest, input as never, now)).rejects.toMatchObject({ status: 422 });
    expect((await viewCart(cartId)).count).toBe(0);
  });

  test('a variant that never was and a cart that is gone are refusals, not faults', async () => {
    const nobody = '01900000-0000-7000-8000-000000000000';
    await expect(set(await adasCart(), nobody, 1)).rejects.toMatchObject({ code: 'not_for_sale', status: 404 });
    await expect(set(nobody, unframed, 1)).rejects.toMatchObject({ code: 'no_such_cart', status: 404 });
  });

  test('twenty clicks at once leave one line with the last quantity', async () => {
    const cartId = await adasCart();
    await Promise.all(Array.from({ length: 20 }, () => set(cartId, unframed, 4)));
    expect(await viewCart(cartId)).toMatchObject({ version: 20, count: 4 });
  });

  test('what was bought is cleared once', async () => {
    const cartId = await adasCart();
    await set(cartId, unframed, 1);
    await transaction(tx => clearCart(tx, cartId));
    await transaction(tx => clearCart(tx, cartId));
    expect(await transaction(tx => lockCart(tx, cartId))).toEqual({ id: cartId, version: 2, lines: [] });
  });
});
