import { eq } from 'drizzle-orm';
import { afterAll, expect, test } from 'vitest';
import { closeDatabase, db, RemoteCallInTransaction, transaction } from '#lib/db/index.ts';
import { asOwner } from '#lib/db/owner.fixture.ts';
import { newId } from '#lib/id.ts';
import { shipment } from '#lib/orders/schema.ts';
import { adaOrders, adaPays, CARDS, press } from './ada-pays.fixture.ts';
import { authorize, syncPayment } from './index.ts';
import { payment, paymentTransition } from './schema.ts';
import { retrieveIntent } from './stripe/intents.ts';

afterAll(closeDatabase);

const refusedBy = (work: Promise<unknown>) =>
  work.then(
    () => 'written',
    error => String(error.cause ?? error),
  );
const ship = (orderId: string) =>
  db().insert(shipment).values({ id: newId(), orderId, carrier: 'test', shippedAt: new Date() });

test('the database refuses to capture what no gate has looked at', async () => {
  const { paymentId } = await adaOrders();
  for (const state of ['capturing', 'captured'] as const) {
    const write = db().update(payment).set({ state, riskStatus: 'allowed' }).where(eq(payment.id, paymentId));
    expect(await refusedBy(write.execute())).toContain('has no evaluation after authorization');
  }
});

test('the database refuses to capture what is held', async () => {
  const { paymentId } = await adaPays(CARDS.elevated);
  const write = db().update(payment).set({ state: 'capturing' }).where(eq(payment.id, paymentId));
  expect(await refusedBy(write.execute())).toContain('is not cleared for capture');
});

test('the database refuses a parcel until the money is captured, and lets it go then', async () => {
  const held = await adaPays(CARDS.elevated);
  expect(await refusedBy(ship(held.orderId).execute())).toContain('has no captured and cleared payment');
  const paid = await adaPays(CARDS.good);
  expect(await refusedBy(ship(paid.orderId).execute())).toBe('written');
});

test('the database refuses a parcel while the payment is disputed', async () => {
  const { orderId, paymentId } = await adaPays(CARDS.good);
  await db().update(payment).set({ disputed: true }).where(eq(payment.id, paymentId));
  expect(await refusedBy(ship(orderId).execute())).toContain('has no captured and cleared payment');
});

test('the history of a payment cannot be rewritten', async () => {
  const { paymentId } = await adaPays(CARDS.good);
  const rewrite = db()
    .update(paymentTransition)
    .set({ because: 'x' })
    .where(eq(paymentTransition.paymentId, paymentId));
  expect(await refusedBy(rewrite.execute())).toContain('permission denied');
  const asOwnerOfIt = asOwner(sql => sql`update payment_transition set because = 'x' where payment_id = ${paymentId}`);
  expect(await refusedBy(asOwnerOfIt)).toContain('append-only');
});

test('nothing of Stripe is reached while a transaction is open', async () => {
  const { paymentId } = await adaOrders();
  const attemptId = await press(paymentId, CARDS.good);
  await expect(transaction(() => retrieveIntent('pi_1'))).rejects.toThrow(RemoteCallInTransaction);
  await expect(transaction(() => authorize({ attemptId, now: new Date() }))).rejects.toThrow();
  expect(await syncPayment(paymentId, 'test')).toEqual({ kind: 'unknown' });
});
