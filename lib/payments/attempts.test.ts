import { afterAll, afterEach, expect, test } from 'vitest';
import { config } from '#lib/config/index.ts';
import { closeDatabase } from '#lib/db/index.ts';
import { adaOrders, adaPays, CARDS, orderStatus, paymentRow, press } from './ada-pays.fixture.ts';
import { closeBreaker } from './circuit/close-breaker.fixture.ts';
import { lossyLine } from './lossy-line.fixture.ts';
import { MOST_ATTEMPTS } from './model.ts';

const { stripe } = config();
const line = await lossyLine(stripe.apiUrl.href);
stripe.apiUrl = new URL(line.url);

afterEach(() => line.heal());
afterAll(async () => {
  await closeDatabase();
  await line.close();
});

const CONFIRM = /^POST .*\/confirm$/;
/** How many times a bank was really asked: the same key again is the same question. */
const banksAsked = () => new Set(line.calls.filter(call => CONFIRM.test(call.line)).map(call => call.key)).size;

test('five presses are all there are, however they end: declined, challenged and left, or with their answer lost', async () => {
  const order = await adaOrders();
  expect((await adaPays(CARDS.declined, order)).outcome).toMatchObject({ kind: 'declined', attemptsLeft: 4 });
  expect((await adaPays(CARDS.needs3ds, order)).outcome).toMatchObject({ kind: 'requires_action' });
  line.loseAnswers(CONFIRM);
  expect((await adaPays(CARDS.declined, order)).outcome).toEqual({ kind: 'unknown' });
  const asked = banksAsked();
  line.heal();
  expect((await adaPays(CARDS.declined, order)).outcome).toMatchObject({ kind: 'declined', attemptsLeft: 1 });
  expect((await adaPays(CARDS.declined, order)).outcome).toMatchObject({ kind: 'declined', attemptsLeft: 0 });
  await expect(press(order.paymentId, CARDS.good)).rejects.toMatchObject({ code: 'attempts_exhausted' });
  // The one whose answer was lost is asked about again under its own key.
  expect(asked + banksAsked()).toBe(MOST_ATTEMPTS + 1);
  expect((await paymentRow(order.paymentId)).state).toBe('failed');
  expect(await orderStatus(order.orderId)).toBe('payment_failed');
});

test('ten tabs that press at once get five presses between them', async () => {
  const { paymentId } = await adaOrders();
  const presses = await Promise.allSettled(Array.from({ length: 10 }, () => press(paymentId, CARDS.good)));
  expect(presses.filter(({ status }) => status === 'fulfilled')).toHaveLength(MOST_ATTEMPTS);
});

test('presses while Stripe is away ask no bank and take none of the five', async () => {
  const order = await adaOrders();
  line.refuse(/^POST \/v1\/payment_intents$/, 401);
  for (let tries = 0; tries <= MOST_ATTEMPTS; tries++) {
    expect((await adaPays(CARDS.good, order)).outcome).toEqual({ kind: 'unavailable' });
  }
  expect(banksAsked()).toBe(0);
  line.heal();
  await closeBreaker();
  expect((await adaPays(CARDS.good, order)).outcome).toEqual({ kind: 'paid' });
});
