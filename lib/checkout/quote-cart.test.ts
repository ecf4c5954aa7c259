import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { guest } from '#lib/access/index.ts';
import { newCart } from '#lib/cart/index.ts';
import { later, MINUTE } from '#lib/clock.ts';
import { closeDatabase, transaction } from '#lib/db/index.ts';
import { BadInput } from '#lib/refusal.ts';
import { amsterdam, begin, press, put, quoteFor, setStock, tideTableInOak } from './ada-checkout.fixture.ts';
import { EmptyCart, quoteCart } from './index.ts';

let oak = '';
let cartId = '';
beforeEach(async () => {
  oak = await tideTableInOak(10);
  ({ cartId } = await transaction(tx => newCart(tx, new Date())));
  await put(cartId, oak, 1);
});
afterAll(closeDatabase);

const ask = (told: object = {}) => quoteCart(guest, { cartId, ...told }, new Date());
const portland = { ...amsterdam, city: 'Portland', region: 'OR', postalCode: '97201', country: 'US' };

describe('a quote', () => {
  test('says nothing of delivery, tax and total before it knows where to', async () => {
    expect(await ask()).toMatchObject({
      currency: 'eur',
      subtotalMinor: 21_500,
      shipping: [],
      shippingMinor: null,
      taxMinor: null,
      totalMinor: null,
      lines: [{ sku: 'TID-4050-O', quantity: 1, unitMinor: 21_500, available: 10 }],
    });
  });

  test('keeps what was told before, field by field, and null takes it back', async () => {
    await ask({ email: 'Ada@Example.org' });
    await ask({ shipTo: amsterdam });
    const told = await ask({ shippingMethod: 'express' });
    expect(told).toMatchObject({ email: 'Ada@example.org', shipTo: amsterdam, shippingMethod: 'express' });
    expect(told.totalMinor).toBe(21_500 + 1_495);
    expect(await ask({ email: null })).toMatchObject({ email: null, shipTo: amsterdam, shippingMethod: 'express' });
  });

  test('estimates for a country alone, and chooses the cheapest delivery', async () => {
    expect(await ask({ country: 'DE' })).toMatchObject({
      shipTo: null,
      shippingMethod: 'standard',
      shippingMinor: 1_595,
      totalMinor: 23_095,
      taxMinor: 3_687,
      taxLabel: 'Includes 19% VAT (Germany)',
    });
  });

  test('for an export leaves our tax out of every piece', async () => {
    const quote = await ask({ shipTo: portland });
    expect(quote.lines[0]?.unitMinor).toBe(17_769);
    expect(quote).toMatchObject({ taxMinor: 0, totalMinor: 17_769 + 4_495 });
    expect(quote.taxLabel).toContain('import duty');
  });

  test('shows what is left when there is less than wanted', async () => {
    await put(cartId, oak, 4);
    await setStock(oak, 3);
    expect((await ask()).lines).toMatchObject([{ quantity: 4, available: 3 }]);
  });

  test('of an empty cart is refused', async () => {
    await put(cartId, oak, 0);
    await expect(ask()).rejects.toThrow(EmptyCart);
  });

  test('with an address that no parcel reaches is refused at the field', async () => {
    const refused = await ask({ shipTo: { ...amsterdam, postalCode: '75001' } }).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(BadInput);
    expect(refused).toMatchObject({
      fields: { 'shipTo.postalCode': 'This does not look like a postcode (Netherlands).' },
    });
  });
});

test('of two quotes of one moment, what the later one was told is not forgotten', async () => {
  const { cartId: hers } = await begin(oak);
  const moment = new Date();
  for (let times = 0; times < 8; times++) {
    await quoteCart(guest, { cartId: hers, email: null }, moment);
    await quoteCart(guest, { cartId: hers, email: `ada-${times}@example.org` }, moment);
    expect((await quoteCart(guest, { cartId: hers }, moment)).email).toBe(`ada-${times}@example.org`);
  }
});

test('what is told in many quotes at once is all remembered, in whichever order they are written', async () => {
  await ask({ shipTo: amsterdam });
  const told = [{ email: 'ada@example.org' }, { shippingMethod: 'express' }, ...Array.from({ length: 14 }, () => ({}))];
  await Promise.all(told.map(ask));
  expect(await ask()).toMatchObject({ email: 'ada@example.org', shipTo: amsterdam, shippingMethod: 'express' });
});

test('a quote that is older than twenty minutes is asked about again before anything is charged', async () => {
  const ada = await begin(oak);
  const late = later(new Date(), 21 * MINUTE);
  const answer = await press(ada, {}, 'pm_card_visa', late);
  expect(answer).toMatchObject({ kind: 'changed', changes: [{ what: 'expired', from: ada.quote.expiresAt }] });
});

test('an order goes where the quote said, whatever is asked for afterwards', async () => {
  const ada = await begin(oak);
  const before = ada.quote;
  await quoteCart(guest, { cartId: ada.cartId, shipTo: portland }, new Date());
  const result = await press({ cartId: ada.cartId, quote: before });
  expect(result).toMatchObject({ kind: 'paid' });
  expect((await quoteFor(cartId)).totalMinor).toBe(before.totalMinor);
});
