import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { closeDatabase, db } from '#lib/db/index.ts';
import { salesOrder } from '#lib/orders/schema.ts';
import { payment, paymentAttempt } from '#lib/payments/schema.ts';
import { begin, press, put, setPrice, setStock, tideTableInOak } from './ada-checkout.fixture.ts';

let oak = '';
beforeEach(async () => {
  oak = await tideTableInOak(10);
});
afterAll(closeDatabase);

const written = async () => [
  await db().$count(salesOrder),
  await db().$count(payment),
  await db().$count(paymentAttempt),
];

describe('what changed since the quote', () => {
  test('a price is shown old and new, and nothing is written or charged', async () => {
    const ada = await begin(oak);
    await setPrice(oak, 23_000);
    const before = await written();
    const result = await press(ada);
    expect(result).toMatchObject({
      kind: 'changed',
      changes: expect.arrayContaining([
        { what: 'price', sku: 'TID-4050-O', title: 'Tide Table', from: 21_500, to: 23_000 },
        { what: 'total', from: 22_295, to: 23_795 },
      ]),
    });
    expect(await written()).toEqual(before);
    if (result.kind !== 'changed') throw new Error('not changed');
    expect(await press({ cartId: ada.cartId, quote: result.quote })).toMatchObject({ kind: 'paid' });
  });

  test('stock that went to somebody else is named with what is left', async () => {
    const ada = await begin(oak, 3);
    await setStock(oak, 2);
    const before = await written();
    expect(await press(ada)).toMatchObject({
      kind: 'changed',
      changes: [{ what: 'stock', sku: 'TID-4050-O', from: 3, to: 2 }],
    });
    expect(await written()).toEqual(before);
  });

  test('a cart changed in another tab is shown, not bought', async () => {
    const ada = await begin(oak);
    await put(ada.cartId, oak, 2);
    expect(await press(ada)).toMatchObject({
      kind: 'changed',
      changes: expect.arrayContaining([{ what: 'quantity', sku: 'TID-4050-O', title: 'Tide Table', from: 1, to: 2 }]),
    });
  });

  test('a total that the page did not show is asked about', async () => {
    const ada = await begin(oak);
    expect(await press(ada, { expectedTotalMinor: 1 })).toMatchObject({
      kind: 'changed',
      changes: [{ what: 'total', from: 1, to: 22_295 }],
    });
  });
});
