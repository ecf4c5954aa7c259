import { eq } from 'drizzle-orm';
import { afterAll, afterEach, expect, test } from 'vitest';
import { clock, later, MINUTE } from '#lib/clock.ts';
import { config } from '#lib/config/index.ts';
import { closeDatabase, db } from '#lib/db/index.ts';
import {
  adaOrders,
  adaPays,
  authenticate,
  CARDS,
  intentOf,
  intentsOf,
  orderStatus,
  paymentRow,
  press,
  runJobs,
  walkOf,
} from './ada-pays.fixture.ts';
import { closeBreaker } from './circuit/close-breaker.fixture.ts';
import { expireReservations } from './expire-reservations.ts';
import { authorize, outcomeOf, syncPayment } from './index.ts';
import { lossyLine } from './lossy-line.fixture.ts';
import { processEvent } from './process-event.ts';
import { stripeEvent } from './schema.ts';

// Before anything connects: from here on the store reaches Stripe over this line.
const { stripe } = config();
const line = await lossyLine(stripe.apiUrl.href);
Object.assign(stripe, { apiUrl: new URL(line.url), retryPauseMs: 5, retryWithinMs: 50 });

afterEach(() => line.heal());
afterAll(async () => {
  await closeDatabase();
  await line.close();
});

const CREATE = /^POST \/v1\/payment_intents$/;
const CANCEL = /^POST .*\/cancel$/;

test('a buyer who left after the answer to creating was lost is not charged later: the intent is canceled', async () => {
  line.loseAnswers(CREATE);
  const { orderId, paymentId } = await adaPays(CARDS.good);
  line.heal();
  const muchLater = later(clock.now(), 31 * MINUTE);
  await expireReservations(muchLater);
  await runJobs(muchLater);
  expect((await intentsOf(paymentId)).map(intent => intent.status)).toEqual(['canceled']);
  expect((await paymentRow(paymentId)).state).toBe('canceled');
  expect(await orderStatus(orderId)).toBe('payment_failed');
});

test('when Stripe cannot be reached nothing is started, and the same order can be paid a moment later', async () => {
  const order = await adaOrders();
  const attemptId = await press(order.paymentId, CARDS.good);
  line.loseCalls(/./);
  expect(await authorize({ attemptId, now: clock.now() })).toEqual({ kind: 'unavailable' });
  expect(await walkOf(order.paymentId)).toEqual(['created']);
  line.heal();
  expect((await adaPays(CARDS.good, order)).outcome).toEqual({ kind: 'paid' });
});

test.each([401, 429])('a %i is not taken for an answer of the bank', async status => {
  line.refuse(CREATE, status);
  const order = await adaOrders();
  expect((await adaPays(CARDS.good, order)).outcome).toEqual({ kind: 'unavailable' });
  line.heal();
  await closeBreaker();
  expect((await adaPays(CARDS.good, order)).outcome).toEqual({ kind: 'paid' });
});

test('when the answer to canceling is lost, the next look finds it done', async () => {
  line.loseAnswers(CANCEL);
  const { orderId, paymentId, outcome } = await adaPays(CARDS.cvcFails);
  expect(['blocked', 'unknown']).toContain(outcome.kind);
  line.heal();
  expect(await syncPayment(paymentId, 'sweep')).toEqual({ kind: 'blocked' });
  expect((await paymentRow(paymentId)).state).toBe('canceled');
  expect(await orderStatus(orderId)).toBe('blocked');
});

test('an event whose payment could not be looked at is not marked, and the second run does its work', async () => {
  const { paymentId } = await adaPays(CARDS.needs3ds);
  await authenticate(paymentId, 'authorize');
  line.loseCalls(/^GET/);
  const id = `evt_lost_${process.pid}`;
  const row = { id, type: 'charge.succeeded', paymentIntentId: await intentOf(paymentId), livemode: false };
  await db()
    .insert(stripeEvent)
    .values({ ...row, createdAt: clock.now(), receivedAt: clock.now() });
  await expect(processEvent(id, clock.now())).rejects.toThrow();
  const read = () => db().select().from(stripeEvent).where(eq(stripeEvent.id, id));
  expect(await read()).toMatchObject([{ processedAt: null, attempts: 1, lastError: 'NoAnswerFromStripe' }]);
  line.heal();
  await processEvent(id, clock.now());
  expect((await read())[0]?.processedAt).not.toBeNull();
  expect(await outcomeOf(paymentId)).toEqual({ kind: 'paid' });
});
