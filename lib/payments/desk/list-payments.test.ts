import { afterAll, expect, test } from 'vitest';
import { clock } from '#lib/clock.ts';
import { closeDatabase, db, transaction } from '#lib/db/index.ts';
import { adasLines, place } from '#lib/orders/ada-orders.fixture.ts';
import { viewOrder } from '#lib/orders/index.ts';
import { adaOrders, adaPays, CARDS, intentOf, paymentRow } from '../ada-pays.fixture.ts';
import { openPayment } from '../open-payment.ts';
import { payment } from '../schema.ts';
import { listPayments } from './list-payments.ts';

afterAll(closeDatabase);

test('a payment is found by its own id, its order, its buyer and by each id that Stripe gave it, and by nothing less', async () => {
  const { orderId, paymentId } = await adaPays(CARDS.good);
  const { paymentId: other } = await adaOrders();
  const { number } = await viewOrder(orderId);
  const { stripeChargeId } = await paymentRow(paymentId);
  const find = async (query: string) => (await listPayments(query, null)).payments.map(row => row.paymentId);
  for (const query of [
    number,
    number.toLowerCase(),
    orderId,
    paymentId,
    await intentOf(paymentId),
    `${stripeChargeId}`,
  ])
    expect(await find(query)).toEqual([paymentId]);
  expect(await find('ADA@example.org')).toEqual([other, paymentId]);
  expect(await find('ada@example.com')).toEqual([]);
  expect(await find('pi_nobodys')).toEqual([]);
  expect(await listPayments('Ada', null)).toEqual({ payments: [], next: null, readable: false });
});

test('all payments come a page at a time, the latest first, each once', async () => {
  const { unframed } = await adasLines();
  for (let count = 0; count < 26; count++) {
    const now = clock.now();
    const orderId = await place([unframed], { now });
    await transaction(tx => openPayment(tx, { orderId, amountMinor: 100, currency: 'eur', now }));
  }
  const first = await listPayments('', null);
  expect(first.payments).toHaveLength(25);
  const second = await listPayments('', first.next);
  expect(second.next).toBeNull();
  const ids = [...first.payments, ...second.payments].map(row => row.paymentId);
  expect(new Set(ids).size).toBe(await db().$count(payment));
  expect(ids).toEqual([...ids].sort().reverse());
});
