import { eq } from 'drizzle-orm';
import { afterAll, expect, test } from 'vitest';
import { stock } from '#lib/catalog/schema.ts';
import { clock } from '#lib/clock.ts';
import { closeDatabase, db } from '#lib/db/index.ts';
import { adasLines } from '#lib/orders/ada-orders.fixture.ts';
import {
  adaOrders,
  adaPays,
  authenticate,
  CARDS,
  intentOf,
  listAtStripe,
  mailsAbout,
  press,
  runJobs,
  walkOf,
} from './ada-pays.fixture.ts';
import { authorize, syncPayment } from './index.ts';
import { processEvent } from './process-event.ts';
import { stripeEvent } from './schema.ts';

afterAll(closeDatabase);

const stockOf = async (variantId: string) => {
  const [row] = await db().select().from(stock).where(eq(stock.variantId, variantId));
  return { onHand: row?.onHand ?? 0, reserved: row?.reserved ?? 0 };
};

test('fifty looks and ten webhooks at once make one capture, one sale and one mail', async () => {
  const { unframed } = await adasLines();
  const before = await stockOf(unframed.variantId);
  const { orderId, paymentId } = await adaPays(CARDS.needs3ds);
  await authenticate(paymentId, 'authorize');
  const paymentIntentId = await intentOf(paymentId);
  const events = Array.from({ length: 10 }, (_, index) => `evt_race_${process.pid}_${index}`);
  const row = { type: 'payment_intent.amount_capturable_updated', paymentIntentId, livemode: false };
  const at = { createdAt: clock.now(), receivedAt: clock.now() };
  await db()
    .insert(stripeEvent)
    .values(events.map(id => ({ id, ...row, ...at })));
  const outcomes = await Promise.all([
    ...Array.from({ length: 50 }, () => syncPayment(paymentId, 'return')),
    ...events.map(id => processEvent(id, clock.now())),
  ]);
  expect(outcomes.slice(0, 50).every(outcome => outcome?.kind === 'paid')).toBe(true);
  expect((await walkOf(paymentId)).slice(2)).toEqual(['requires_action', 'authorized', 'capturing', 'captured']);
  expect(await mailsAbout(orderId)).toEqual(['orders.receipt']);
  expect(await stockOf(unframed.variantId)).toEqual({ onHand: before.onHand - 1, reserved: before.reserved });
  await runJobs();
}, 60_000);

test('two tabs that pay the same order at once make one charge', async () => {
  const { paymentId } = await adaOrders();
  const attempts = [await press(paymentId, CARDS.good), await press(paymentId, CARDS.good)];
  const outcomes = await Promise.all(attempts.map(attemptId => authorize({ attemptId, now: clock.now() })));
  expect(outcomes).toEqual([{ kind: 'paid' }, { kind: 'paid' }]);
  const charges = await listAtStripe(`/v1/charges?payment_intent=${await intentOf(paymentId)}`);
  expect(charges).toHaveLength(1);
});

test('one press sent twenty times is one charge', async () => {
  const { paymentId } = await adaOrders();
  const attemptId = await press(paymentId, CARDS.good);
  const now = clock.now();
  const outcomes = await Promise.all(Array.from({ length: 20 }, () => authorize({ attemptId, now })));
  expect(outcomes.every(outcome => outcome.kind === 'paid')).toBe(true);
  expect(await listAtStripe(`/v1/charges?payment_intent=${await intentOf(paymentId)}`)).toHaveLength(1);
});
