import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { customerCalled } from '#lib/access/actors.fixture.ts';
import { proving } from '#lib/access/proving.fixture.ts';
import { DAY, later } from '#lib/clock.ts';
import { closeDatabase, db } from '#lib/db/index.ts';
import { deliveryOf, ordersToCorrect, parcelTo } from '#lib/orders/index.ts';
import { deliveryCorrection, salesOrder } from '#lib/orders/schema.ts';
import { mayLeave } from '#lib/payments/index.ts';
import { buys } from '../ada-buys.fixture.ts';
import { correctAddress, requestsOf } from '../index.ts';

afterAll(closeDatabase);

const now = new Date();
const correct = proving(correctAddress);
const elsewhere = { name: 'Ada de Vries', line1: 'Keizersgracht 12', city: 'Amsterdam', postalCode: '1015cx' };
let ada: { id: string; email: string };
let orderId: string;
beforeAll(async () => {
  ada = await buys('ada');
  orderId = (await ordersToCorrect({ account: ada.id }))[0]?.id ?? '';
});
const asks = (change: object = {}, at = now, who = ada.id) =>
  correct(customerCalled(who), { requestId: randomUUID(), orderId, ...elsewhere, ...change }, at);
const leaves = async () => (await mayLeave(db(), [orderId])).has(orderId);

test('a parcel long after its payment goes elsewhere without a stop, and the order stays as it was placed', async () => {
  const placed = (await deliveryOf(orderId)).shipTo;
  await asks({}, later(now, 20 * DAY));
  expect(await parcelTo(orderId)).toMatchObject({ line1: 'Keizersgracht 12', postalCode: '1015 CX', country: 'NL' });
  expect((await deliveryOf(orderId)).shipTo).toEqual(placed);
  expect(await leaves()).toBe(true);
  const [row] = await db().select().from(deliveryCorrection).where(eq(deliveryCorrection.orderId, orderId));
  expect(JSON.stringify(row)).not.toContain('Keizersgracht');
});

test('soon after its payment a person looks before it leaves, which the answer says', async () => {
  await asks({ line1: 'Herengracht 1' });
  expect(await leaves()).toBe(false);
  const [answered] = await requestsOf({ account: ada.id });
  expect(answered).toMatchObject({ kind: 'correction' });
  const answers = (await requestsOf({ account: ada.id })).map(({ answer }) => answer);
  expect(answers).toContainEqual(expect.stringContaining('one of us looks at it'));
});

test('what no parcel can be sent to is refused at its field, and nobody corrects another’s', async () => {
  await expect(asks({ postalCode: '75001' })).rejects.toMatchObject({ fields: { postalCode: expect.any(String) } });
  await expect(asks({ country: 'FR' })).rejects.toMatchObject({ code: 'bad_input' });
  const mallory = await buys('mallory');
  await expect(asks({}, now, mallory.id)).rejects.toMatchObject({ code: 'order_not_found' });
});

test('what has left is not corrected any more', async () => {
  await db().update(salesOrder).set({ shippedAt: now }).where(eq(salesOrder.id, orderId));
  await expect(asks()).rejects.toMatchObject({ code: 'order_not_found' });
  expect(await ordersToCorrect({ account: ada.id })).toEqual([]);
});
