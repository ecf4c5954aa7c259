import { eq, sql } from 'drizzle-orm';
import { afterAll, describe, expect, test } from 'vitest';
import { stock } from '#lib/catalog/schema.ts';
import { clock, DAY, HOUR, later, MINUTE } from '#lib/clock.ts';
import { closeDatabase, db, transaction } from '#lib/db/index.ts';
import { closeOrder } from '#lib/orders/index.ts';
import { inventoryReservation } from '#lib/orders/schema.ts';
import {
  adaOrders,
  adaPays,
  askStripe,
  authenticate,
  CARDS,
  intentOf,
  listAtStripe,
  mailsAbout,
  orderStatus,
  paymentRow,
  press,
  runJobs,
} from './ada-pays.fixture.ts';
import { refund } from './aftermath/schema.ts';
import { expireReservations } from './expire-reservations.ts';
import { abandonPayment, outcomeOf, syncPayment } from './index.ts';
import { retrieveIntent } from './stripe/intents.ts';
import { sweep } from './sweep.ts';
import { nextSweep } from './sweep-times.ts';

afterAll(closeDatabase);

const afterHalfAnHour = () => later(clock.now(), 31 * MINUTE);
const abandon = (paymentId: string, orderId: string) =>
  transaction(async tx => {
    const abandoned = await abandonPayment(tx, paymentId, 'replaced');
    await closeOrder(tx, orderId, 'canceled', 'replaced', clock.now());
    return abandoned;
  });
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

test('a payment that no webhook and no browser ever told of is found and paid', async () => {
  const { orderId, paymentId } = await adaPays(CARDS.needs3ds);
  await authenticate(paymentId, 'authorize');
  const soon = later(clock.now(), 2 * MINUTE);
  await sweep(soon);
  await runJobs(soon);
  expect(await outcomeOf(paymentId)).toEqual({ kind: 'paid' });
  expect(await orderStatus(orderId)).toBe('paid');
});

describe('a buyer who left', () => {
  test('during 3-D Secure: the intent is canceled first, then the stock goes back', async () => {
    const { orderId, paymentId } = await adaPays(CARDS.needs3ds);
    await expireReservations(later(clock.now(), 20 * MINUTE));
    await runJobs();
    expect(await isReleased(orderId)).toBe(false);
    await expireReservations(afterHalfAnHour());
    await runJobs(afterHalfAnHour());
    const seen = await retrieveIntent(await intentOf(paymentId));
    expect(seen).toMatchObject({ value: { status: 'canceled', canceledBecause: 'abandoned' } });
    expect((await paymentRow(paymentId)).state).toBe('canceled');
    expect(await orderStatus(orderId)).toBe('payment_failed');
    expect(await isReleased(orderId)).toBe(true);
  });

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

describe('late money', () => {
  test('that is only authorized is given back at once', async () => {
    const { orderId, paymentId } = await adaPays(CARDS.needs3ds);
    const intentId = await intentOf(paymentId);
    const outcome = await outcomeOf(paymentId);
    if (outcome.kind !== 'requires_action') throw new Error(outcome.kind);
    expect(await abandon(paymentId, orderId)).toBe(true);
    const form = { client_secret: outcome.clientSecret, outcome: 'authorize' };
    await askStripe(`/v1/payment_intents/${intentId}/_3ds`, form);
    await runJobs();
    expect(await retrieveIntent(intentId)).toMatchObject({ value: { status: 'canceled', receivedMinor: 0 } });
    expect(await outcomeOf(paymentId)).toEqual({ kind: 'canceled' });
  });

  async function capturedAfterClosing() {
    const { orderId, paymentId } = await adaPays(CARDS.needs3ds);
    await authenticate(paymentId, 'authorize');
    await abandon(paymentId, orderId);
    await askStripe(`/v1/payment_intents/${await intentOf(paymentId)}/capture`, {}, 'dashboard');
    return { orderId, paymentId };
  }

  test('that was captured keeps the order when its stock can still be had', async () => {
    const { orderId, paymentId } = await capturedAfterClosing();
    expect(await syncPayment(paymentId, 'webhook')).toEqual({ kind: 'paid' });
    expect(await orderStatus(orderId)).toBe('paid');
    expect(await mailsAbout(orderId)).toContain('orders.receipt');
  });

  test('that was captured goes back once, and the buyer is told, when the stock is gone', async () => {
    const { orderId, paymentId } = await capturedAfterClosing();
    await db().update(stock).set({ onHand: sql`reserved` });
    await Promise.all([1, 2, 3].map(() => syncPayment(paymentId, 'webhook')));
    await runJobs();
    await syncPayment(paymentId, 'webhook');
    const row = await paymentRow(paymentId);
    expect(row).toMatchObject({ state: 'canceled', amountRefundedMinor: row.amountReceivedMinor });
    expect(await listAtStripe(`/v1/refunds?payment_intent=${await intentOf(paymentId)}`)).toHaveLength(1);
    expect(await db().select().from(refund).where(eq(refund.paymentId, paymentId))).toHaveLength(1);
    expect(await mailsAbout(orderId)).toContain('orders.late-payment-returned');
    expect(await orderStatus(orderId)).toBe('canceled');
  });
});
