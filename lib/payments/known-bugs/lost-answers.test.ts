import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { clock } from '#lib/clock.ts';
import { config } from '#lib/config/index.ts';
import { closeDatabase, transaction } from '#lib/db/index.ts';
import {
  adaOrders,
  adaPays,
  CARDS,
  chargesOf,
  intentsOf,
  listSince,
  mailsAbout,
  orderStatus,
  paymentRow,
  press,
  tokenFor,
  walkOf,
} from '../ada-pays.fixture.ts';
import { incidents } from '../circuit/close-breaker.fixture.ts';
import { authorize, openAttempt, syncPayment } from '../index.ts';
import { lossyLine } from '../lossy-line.fixture.ts';

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

describe.each([
  ['creating the intent', CREATE],
  ['confirming it', CONFIRM],
  ['capturing it', CAPTURE],
])('5: when the answer to %s is lost', (_name, call) => {
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

test('6: a key at Stripe names our attempt, and an attempt has one token for ever; another is another attempt', async () => {
  const { paymentId, attemptId } = await adaPays(CARDS.declined);
  const confirmationTokenId = await tokenFor(CARDS.good);
  const facts = { email: null, ip: null, device: null, address: null };
  const same = transaction(tx =>
    openAttempt(tx, { attemptId, paymentId, confirmationTokenId, facts, now: clock.now() }),
  );
  await expect(same).rejects.toMatchObject({ code: 'foreign_attempt', status: 403 });
  const again = await press(paymentId, CARDS.good);
  expect(await authorize({ attemptId: again, now: clock.now() })).toEqual({ kind: 'paid' });
  const [intent, ...others] = await intentsOf(paymentId);
  expect(others).toEqual([]);
  const events = await listSince('/v1/events', (await paymentRow(paymentId)).createdAt);
  const keys = events
    .filter(({ data }) => JSON.stringify(data).includes(String(intent?.id)))
    .map(({ request }) => (request as { idempotency_key: string | null }).idempotency_key);
  expect(keys).toEqual(
    expect.arrayContaining([`pi:create:${attemptId}`, `pi:confirm:${attemptId}`, `pi:confirm:${again}`]),
  );
});

test('10: details that Stripe refuses against this intent are told as such, and the order can be paid at once', async () => {
  const order = await adaOrders();
  line.refuse(CONFIRM, 400);
  const { outcome } = await adaPays(CARDS.good, order);
  expect(outcome).toMatchObject({ kind: 'declined', attemptsLeft: 4 });
  expect(await incidents()).toMatchObject({ refused_details: 1 });
  expect(await orderStatus(order.orderId)).toBe('pending_payment');
  line.heal();
  expect((await adaPays(CARDS.good, order)).outcome).toEqual({ kind: 'paid' });
});

test('34: a capture that Stripe refuses leaves the payment authorized, says so, and is tried again by the sweep', async () => {
  line.refuse(CAPTURE, 400);
  const { orderId, paymentId, outcome } = await adaPays(CARDS.good);
  expect(outcome).toEqual({ kind: 'unknown' });
  expect((await paymentRow(paymentId)).state).toBe('authorized');
  expect((await walkOf(paymentId)).slice(-2)).toEqual(['capturing', 'authorized']);
  expect(await orderStatus(orderId)).toBe('pending_payment');
  line.heal();
  expect(await syncPayment(paymentId, 'sweep')).toEqual({ kind: 'paid' });
});
