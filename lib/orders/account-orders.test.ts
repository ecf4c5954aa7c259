import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { stock } from '#lib/catalog/schema.ts';
import { closeDatabase, db, transaction } from '#lib/db/index.ts';
import { addCustomer } from '#lib/identity/index.ts';
import { adasLines, now, place } from './ada-orders.fixture.ts';
import { claimOrders, ordersOfAccount } from './index.ts';
import { salesOrder } from './schema.ts';

const email = 'Ada@example.org';
let ada = '';

beforeAll(async () => {
  const { oak } = await adasLines();
  const customer = { email, name: 'Ada', password: 'seven quiet herons at dusk' };
  ada = await transaction(tx => addCustomer(tx, customer, now));
  const somebody = { email: 'noor@example.org', name: 'Noor', password: 'seven quiet herons at dusk' };
  const noor = await transaction(tx => addCustomer(tx, somebody, now));
  const paid = [await place([oak]), await place([oak], { email: 'ADA@example.org' })];
  for (const id of paid) await db().update(salesOrder).set({ status: 'paid' }).where(eq(salesOrder.id, id));
  await place([oak]);
  const others = [await place([oak], { email: 'olive@example.org' }), await place([oak], { accountId: noor })];
  for (const id of others) await db().update(salesOrder).set({ status: 'paid' }).where(eq(salesOrder.id, id));
});
afterAll(closeDatabase);

test('orders of a guest come to the account that proved their e-mail; nobody else’s, and none that is being paid', async () => {
  expect((await ordersOfAccount(ada, null, now)).orders).toEqual([]);
  expect(await transaction(tx => claimOrders(tx, { accountId: ada, email }))).toBe(2);
  expect(await transaction(tx => claimOrders(tx, { accountId: ada, email }))).toBe(0);
  const { orders, next } = await ordersOfAccount(ada, null, now);
  expect(orders).toMatchObject([
    { status: 'paid', prints: [{ title: 'Tide Table', quantity: 1 }], href: expect.stringMatching(/^\/order\//) },
    { status: 'paid' },
  ]);
  expect(next).toBeNull();
});

test('a long list comes in pages of twenty, each order once', async () => {
  const { oak } = await adasLines();
  await db().update(stock).set({ onHand: 40 });
  for (let count = 0; count < 20; count++) await place([oak], { accountId: ada });
  const first = await ordersOfAccount(ada, null, now);
  const second = await ordersOfAccount(ada, first.next, now);
  expect([first.orders.length, second.orders.length, second.next]).toEqual([20, 2, null]);
  expect(new Set([...first.orders, ...second.orders].map(order => order.number)).size).toBe(22);
  expect((await ordersOfAccount(ada, "' or 1=1 --", now)).orders).toHaveLength(20);
});
