import { eq } from 'drizzle-orm';
import { afterAll, describe, expect, test } from 'vitest';
import { clock, DAY, HOUR, later, MINUTE } from '#lib/clock.ts';
import { closeDatabase, db, transaction } from '#lib/db/index.ts';
import { inventoryReservation } from '#lib/orders/schema.ts';
import {
  adaOrders,
  adaPays,
  authenticate,
  CARDS,
  orderStatus,
  paymentRow,
  press,
  runJobs,
} from './ada-pays.fixture.ts';
import { expireReservations } from './expire-reservations.ts';
import { abandonPayment, outcomeOf, syncPayment } from './index.ts';
import { nextSweep } from './sweep-times.ts';

afterAll(closeDatabase);

const afterHalfAnHour = () => later(clock.now(), 31 * MINUTE);
const isReleased = async (orderId: string) => {
  const rows = await db().select().from(inventoryReservation).where(eq(inventoryReservation.orderId, orderId));
  return rows.every(row => row.releasedAt !== null);
};

test('looks come after 1, 5 and 15 minutes, 1 and 6 hours, a day, and then daily', () => {
  const start = new Date('2026-11-22T10:00:00Z');
  const after = (milliseconds: number) => nextSweep(start, later(start, milliseconds)).getTime() - start.getTime();
  expect([0, MINUTE, 5 * MINUTE, 15 * MINUTE, HOUR, 6 * HOUR].map(after)).toEqual([
    MINUTE,
    5 * MINUTE,
    15 * MINUTE,
    HOUR,
    6 * HOUR,
    DAY,
  ]);
  expect(after(40 * DAY)).toBe(41 * DAY);
});

describe('a buyer who left', () => {
  test('but had authenticated at the last moment, is paid and not canceled', async () => {
    const { orderId, paymentId } = await adaPays(CARDS.needs3ds);
    await authenticate(paymentId, 'authorize');
    await expireReservations(afterHalfAnHour());
    await runJobs(afterHalfAnHour());
    expect(await orderStatus(orderId)).toBe('paid');
  });

  test('before any card was tried: the order ends and nothing is asked of Stripe', async () => {
    const { orderId, paymentId } = await adaOrders();
    await expireReservations(afterHalfAnHour());
    await runJobs(afterHalfAnHour());
    expect(await paymentRow(paymentId)).toMatchObject({ state: 'canceled', stripePaymentIntentId: null });
    expect(await isReleased(orderId)).toBe(true);
  });
});

test('a press that was noted by a process that died is told as not started, and can be made again', async () => {
  const order = await adaOrders();
  await press(order.paymentId, CARDS.good);
  expect(await syncPayment(order.paymentId, 'return')).toEqual({ kind: 'unknown' });
  expect(await syncPayment(order.paymentId, 'return', later(clock.now(), 2 * MINUTE))).toEqual({ kind: 'unavailable' });
  expect((await adaPays(CARDS.good, order)).outcome).toEqual({ kind: 'paid' });
});

test('a payment that has money cannot be abandoned', async () => {
  const { paymentId } = await adaPays(CARDS.elevated);
  expect(await transaction(tx => abandonPayment(tx, paymentId, 'replaced'))).toBe(false);
  expect(await outcomeOf(paymentId)).toEqual({ kind: 'held' });
});
