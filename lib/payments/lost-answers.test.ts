import { eq } from 'drizzle-orm';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { clock, later, MINUTE } from '#lib/clock.ts';
import { config } from '#lib/config/index.ts';
import { closeDatabase, db } from '#lib/db/index.ts';
import {
  adaOrders,
  adaPays,
  authenticate,
  CARDS,
  intentOf,
  listAtStripe,
  mailsAbout,
  orderStatus,
  paymentRow,
  press,
  runJobs,
  walkOf,
} from './ada-pays.fixture.ts';
import { expireReservations } from './expire-reservations.ts';
import { authorize, outcomeOf, syncPayment } from './index.ts';
import { lossyLine } from './lossy-line.fixture.ts';
import { processEvent } from './process-event.ts';
import { stripeEvent } from './schema.ts';

// Before anything connects: from here on the store reaches Stripe over this line.
const { stripe } = config();
const line = await lossyLine(stripe.apiUrl.href);
stripe.apiUrl = new URL(line.url);

afterEach(() => line.heal());
afterAll(async () => {
  await closeDatabase();
  await line.close();
});

const CREATE = /^POST \/v1\/payment_intents$/;
const CONFIRM = /^POST .*\/confirm$/;
const CAPTURE = /^POST .*\/capture$/;
const CANCEL = /^POST .*\/cancel$/;

const intentsOf = async (paymentId: string) => {
  const all = await listAtStripe('/v1/payment_intents?limit=100');
  return all.filter(intent => (intent.metadata as Record<string, string>).payment_id === paymentId);
};
const chargesOf = async (paymentId: string) =>
  listAtStripe(`/v1/charges?payment_intent=${await intentOf(paymentId)}&limit=100`);

describe.each([
  ['creating the intent', CREATE],
  ['confirming it', CONFIRM],
  ['capturing it', CAPTURE],
])('when the answer to %s is lost', (_name, call) => {
  test('the outcome is unknown, and the next look brings the one charge that was made', async () => {
    line.loseAnswers(call);
    const { orderId, paymentId, outcome } = await adaPays(CARDS.good);
    expect(outcome).toEqual({ kind: 'unknown' });
    expect(await orderStatus(orderId)).toBe('pending_payment');
    line.heal();
    expect(await syncPayment(paymentId, 'place')).toEqual({ kind: 'paid' });
    expect(await intentsOf(paymentId)).toHaveLength(1);
    expect(await chargesOf(paymentId)).toHaveLength(1);
    expect(await mailsAbout(orderId)).toEqual(['orders.receipt']);
  });

  test('pressing again with another card makes no second charge', async () => {
    const order = await adaOrders();
    line.loseAnswers(call);
    await adaPays(CARDS.good, order);
    line.heal();
    if (call === CAPTURE) expect((await paymentRow(order.paymentId)).state).toBe('capturing');
    const again = await press(order.paymentId, CARDS.good);
    expect(await authorize({ attemptId: again, now: clock.now() })).toEqual({ kind: 'paid' });
    expect(await intentsOf(order.paymentId)).toHaveLength(1);
    expect(await chargesOf(order.paymentId)).toHaveLength(1);
  });
});

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
  expect((await adaPays(CARDS.good, order)).outcome).toEqual({ kind: 'paid' });
});

test('a capture that Stripe refuses leaves the payment authorized, says so, and is tried again by the sweep', async () => {
  line.refuse(CAPTURE, 400);
  const { orderId, paymentId, outcome } = await adaPays(CARDS.good);
  expect(outcome).toEqual({ kind: 'unknown' });
  expect((await paymentRow(paymentId)).state).toBe('authorized');
  expect((await walkOf(paymentId)).slice(-2)).toEqual(['capturing', 'authorized']);
  expect(await orderStatus(orderId)).toBe('pending_payment');
  line.heal();
  expect(await syncPayment(paymentId, 'sweep')).toEqual({ kind: 'paid' });
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
