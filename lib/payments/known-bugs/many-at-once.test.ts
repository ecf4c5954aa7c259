import { eq } from 'drizzle-orm';
import { afterAll, expect, test } from 'vitest';
import { stock } from '#lib/catalog/schema.ts';
import { clock } from '#lib/clock.ts';
import { closeDatabase, db } from '#lib/db/index.ts';
import { adasLines } from '#lib/orders/ada-orders.fixture.ts';
import {
  adaPays,
  authenticate,
  CARDS,
  intentOf,
  mailsAbout,
  orderStatus,
  runJobs,
  walkOf,
} from '../ada-pays.fixture.ts';
import { syncPayment } from '../index.ts';
import { processEvent } from '../process-event.ts';
import { stripeEvent } from '../schema.ts';
import { deliver, event } from '../stripe-sends.fixture.ts';

afterAll(closeDatabase);

const stockOf = async (variantId: string) => {
  const [row] = await db().select().from(stock).where(eq(stock.variantId, variantId));
  return { onHand: row?.onHand ?? 0, reserved: row?.reserved ?? 0 };
};

/** Rows of the inbox that say that money may be had for an intent. */
async function eventsAbout(paymentIntentId: string, count: number): Promise<string[]> {
  const at = { createdAt: clock.now(), receivedAt: clock.now() };
  const row = { type: 'payment_intent.amount_capturable_updated', paymentIntentId, livemode: false, ...at };
  const ids = Array.from({ length: count }, (_, index) => `evt_race_${process.pid}_${index}`);
  await db()
    .insert(stripeEvent)
    .values(ids.map(id => ({ id, ...row })));
  return ids;
}

test('1: a hundred looks, returns and webhooks at once make one paid order, one mail, one sale, one capture', async () => {
  const { unframed } = await adasLines();
  const before = await stockOf(unframed.variantId);
  const { orderId, paymentId } = await adaPays(CARDS.needs3ds);
  await authenticate(paymentId, 'authorize');
  const events = await eventsAbout(await intentOf(paymentId), 34);
  const outcomes = await Promise.all([
    ...Array.from({ length: 33 }, () => syncPayment(paymentId, 'return')),
    ...Array.from({ length: 33 }, () => syncPayment(paymentId, 'sweep')),
    ...events.map(id => processEvent(id, clock.now())),
  ]);
  expect(outcomes.slice(0, 66).every(outcome => outcome?.kind === 'paid')).toBe(true);
  expect((await walkOf(paymentId)).slice(2)).toEqual(['requires_action', 'authorized', 'capturing', 'captured']);
  expect(await orderStatus(orderId)).toBe('paid');
  expect(await mailsAbout(orderId)).toEqual(['orders.receipt']);
  expect(await stockOf(unframed.variantId)).toEqual({ onHand: before.onHand - 1, reserved: before.reserved });
  await runJobs();
}, 60_000);

test('3: one event delivered a hundred times at once is one row and one effect', async () => {
  const { orderId, paymentId } = await adaPays(CARDS.elevated);
  await runJobs();
  await db().delete(stripeEvent);
  const body = event('review.opened', { id: 'prv_1', object: 'review', payment_intent: await intentOf(paymentId) });
  const receipts = await Promise.all(Array.from({ length: 100 }, () => deliver(body, clock.now())));
  expect(receipts.filter(receipt => receipt === 'accepted')).toHaveLength(1);
  expect(receipts.filter(receipt => receipt === 'known')).toHaveLength(99);
  expect((await runJobs()).filter(name => name === 'payments.process-event')).toHaveLength(1);
  const rows = await db().select().from(stripeEvent);
  expect(rows).toHaveLength(1);
  expect(rows[0]?.processedAt).not.toBeNull();
  expect(await orderStatus(orderId)).toBe('payment_review');
});
