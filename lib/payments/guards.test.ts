import { eq } from 'drizzle-orm';
import { afterAll, expect, test } from 'vitest';
import { config } from '#lib/config/index.ts';
import { closeDatabase, db, RemoteCallInTransaction, sqlClient, transaction } from '#lib/db/index.ts';
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

/** What somebody gets who speaks to the database as the store does, past all of its code. */
const bare = (statement: string, ...values: string[]) => refusedBy(sqlClient().unsafe(statement, values));

test('the database believes neither "allowed" nor "approved" of a held payment without a record that says so', async () => {
  const { orderId, paymentId } = await adaPays(CARDS.elevated);
  expect(new URL(config().databaseUrl).username, 'as the store, not as the owner').not.toBe('shop');
  for (const status of ['allowed', 'approved']) {
    const capture = `update payment set state = 'capturing', risk_status = $1 where id = $2`;
    expect(await bare(capture, status, paymentId)).toContain('is not cleared for capture');
    // Taken at Stripe by somebody else, it is known as taken: and still nothing leaves the house.
    const taken = `update payment set state = 'captured', risk_status = $1 where id = $2`;
    expect(await bare(taken, status, paymentId)).toBe('written');
    await bare(`update risk_case set status = 'closed', outcome = 'false_positive' where payment_id = $1`, paymentId);
    expect(await refusedBy(ship(orderId).execute())).toContain('has no captured and cleared payment');
  }
  // Nor is a decision that waits for its time, or was taken back, one to go by.
  const decide = `insert into payment_decision (id, payment_id, kind, actor, reason, decided_at, effective_at)
    values (uuidv7(), $1, 'release', 'mallory', 'mine', now(), now())`;
  expect(await bare(decide, paymentId)).toBe('written');
  expect(await refusedBy(ship(orderId).execute())).toContain('has no captured and cleared payment');
});

test('what the first gate wanted held is not captured by the word of the second', async () => {
  const { paymentId } = await adaOrders();
  const attemptId = newId<'attempt'>();
  const said = (stage: string, outcome: string) =>
    bare(
      `insert into risk_evaluation (id, payment_id, attempt_id, stage, ruleset_version, facts, hits, score, outcome, latency_ms, at)
       values (uuidv7(), $1, $2, $3, 1, '{}', '[]', 0, $4, 1, now())`,
      ...[paymentId, attemptId, stage, outcome],
    );
  const capture = () =>
    bare(`update payment set state = 'capturing', risk_status = 'allowed' where id = $1`, paymentId);
  expect(await said('pre_auth', 'hold')).toBe('written');
  expect(await capture()).toContain('has no evaluation after authorization');
  expect(await said('post_auth', 'allow')).toBe('written');
  expect(await capture()).toContain('is not cleared for capture');
  expect(await bare('delete from risk_evaluation where payment_id = $1', paymentId)).toContain('permission denied');
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
