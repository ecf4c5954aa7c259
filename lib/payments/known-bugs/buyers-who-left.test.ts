import { eq, sql } from 'drizzle-orm';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { stock } from '#lib/catalog/schema.ts';
import { clock, later, MINUTE } from '#lib/clock.ts';
import { config } from '#lib/config/index.ts';
import { closeDatabase, db, transaction } from '#lib/db/index.ts';
import { closeOrder } from '#lib/orders/index.ts';
import { inventoryReservation } from '#lib/orders/schema.ts';
import {
  adaPays,
  askStripe,
  authenticate,
  CARDS,
  intentOf,
  listAtStripe,
  mailsAbout,
  orderStatus,
  paymentRow,
  runJobs,
} from '../ada-pays.fixture.ts';
import { refund } from '../aftermath/schema.ts';
import { expireReservations } from '../expire-reservations.ts';
import { abandonPayment, outcomeOf, syncPayment } from '../index.ts';
import { lossyLine } from '../lossy-line.fixture.ts';
import { retrieveIntent } from '../stripe/intents.ts';
import { sweep } from '../sweep.ts';

// Before anything connects: from here on the store reaches Stripe over this line.
const { stripe } = config();
const line = await lossyLine(stripe.apiUrl.href);
stripe.apiUrl = new URL(line.url);

afterEach(() => line.heal());
afterAll(async () => {
  await closeDatabase();
  await line.close();
});

const afterHalfAnHour = () => later(clock.now(), 31 * MINUTE);
const isReleased = async (orderId: string) => {
  const rows = await db().select().from(inventoryReservation).where(eq(inventoryReservation.orderId, orderId));
  return rows.every(row => row.releasedAt !== null);
};

test('16: stock that is set aside during 3-D Secure goes back only after the intent is surely canceled', async () => {
  const { orderId, paymentId } = await adaPays(CARDS.needs3ds);
  const whileSheLooksForHerPhone = later(clock.now(), 20 * MINUTE);
  await expireReservations(whileSheLooksForHerPhone);
  await runJobs(whileSheLooksForHerPhone);
  expect(await outcomeOf(paymentId)).toMatchObject({ kind: 'requires_action' });
  line.loseCalls(/^POST .*\/cancel$/);
  await expireReservations(afterHalfAnHour());
  await expect(runJobs(afterHalfAnHour())).rejects.toThrow('payment');
  expect(await isReleased(orderId)).toBe(false);
  line.heal();
  await expireReservations(afterHalfAnHour());
  await runJobs(afterHalfAnHour());
  const seen = await retrieveIntent(await intentOf(paymentId));
  expect(seen).toMatchObject({ value: { status: 'canceled', canceledBecause: 'abandoned' } });
  expect((await paymentRow(paymentId)).state).toBe('canceled');
  expect(await orderStatus(orderId)).toBe('payment_failed');
  expect(await isReleased(orderId)).toBe(true);
});

test('18: a payment that no webhook and no browser ever told of is found within two minutes, and paid', async () => {
  const { orderId, paymentId } = await adaPays(CARDS.needs3ds);
  await authenticate(paymentId, 'authorize');
  const soon = later(clock.now(), 2 * MINUTE);
  await sweep(soon);
  await runJobs(soon);
  expect(await outcomeOf(paymentId)).toEqual({ kind: 'paid' });
  expect(await orderStatus(orderId)).toBe('paid');
  expect(await mailsAbout(orderId)).toEqual(['orders.receipt']);
});

describe('17: money that comes for an order that was closed', () => {
  const abandon = (paymentId: string, orderId: string) =>
    transaction(async tx => {
      await abandonPayment(tx, paymentId, 'replaced');
      await closeOrder(tx, orderId, 'canceled', 'replaced', clock.now());
    });

  test('is given back at once while it is only authorized', async () => {
    const { orderId, paymentId } = await adaPays(CARDS.needs3ds);
    const intentId = await intentOf(paymentId);
    const outcome = await outcomeOf(paymentId);
    if (outcome.kind !== 'requires_action') throw new Error(outcome.kind);
    await abandon(paymentId, orderId);
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

  test('keeps the order when it was captured and the stock can still be had', async () => {
    const { orderId, paymentId } = await capturedAfterClosing();
    expect(await syncPayment(paymentId, 'webhook')).toEqual({ kind: 'paid' });
    expect(await orderStatus(orderId)).toBe('paid');
    expect(await mailsAbout(orderId)).toContain('orders.receipt');
  });

  test('goes back once, and the buyer is told, when it was captured and the stock is gone', async () => {
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
