import { eq } from 'drizzle-orm';
import { afterAll, describe, expect, test } from 'vitest';
import { closeDatabase, db } from '#lib/db/index.ts';
import { riskEvaluation } from '#lib/risk/schema.ts';
import {
  adaOrders,
  adaPays,
  askStripe,
  authenticate,
  CARDS,
  intentOf,
  mailsAbout,
  orderStatus,
  paymentRow,
  press,
  walkOf,
} from './ada-pays.fixture.ts';
import { authorize, outcomeOf, syncPayment } from './index.ts';
import { paymentAttempt } from './schema.ts';
import { retrieveIntent } from './stripe/intents.ts';

afterAll(closeDatabase);

const stagesOf = async (paymentId: string) => {
  const rows = await db().select().from(riskEvaluation).where(eq(riskEvaluation.paymentId, paymentId));
  return rows.map(row => `${row.stage} ${row.outcome}`).sort();
};

describe('a good card', () => {
  test('is authorized, looked at by both gates, captured, and the order is paid and mailed', async () => {
    const { orderId, paymentId, outcome } = await adaPays(CARDS.good);
    expect(outcome).toEqual({ kind: 'paid' });
    expect(await walkOf(paymentId)).toEqual(['created', 'intent_created', 'authorized', 'capturing', 'captured']);
    expect(await orderStatus(orderId)).toBe('paid');
    expect(await mailsAbout(orderId)).toEqual(['orders.receipt']);
    expect(await stagesOf(paymentId)).toEqual(['post_auth allow', 'pre_auth allow']);
    const row = await paymentRow(paymentId);
    expect(row).toMatchObject({ riskStatus: 'allowed', cardBrand: 'visa', cardLast4: '4242', sweepAt: null });
    expect(row.amountReceivedMinor).toBe(row.amountMinor);
  });

  test('the same press again tells how it ended and asks nothing of the bank', async () => {
    const { attemptId, paymentId } = await adaPays(CARDS.good);
    const walk = await walkOf(paymentId);
    expect(await authorize({ attemptId, now: new Date() })).toEqual({ kind: 'paid' });
    expect(await walkOf(paymentId)).toEqual(walk);
  });
});

describe('a declined card', () => {
  test('leaves the order open, and another card pays on the same intent', async () => {
    const first = await adaPays(CARDS.declined);
    expect(first.outcome).toMatchObject({ kind: 'declined', attemptsLeft: 4, decline: { next: 'other_card' } });
    expect(await orderStatus(first.orderId)).toBe('pending_payment');
    const intent = await intentOf(first.paymentId);
    const second = await adaPays(CARDS.good, first);
    expect(second.outcome).toEqual({ kind: 'paid' });
    expect(await intentOf(first.paymentId)).toBe(intent);
    expect(await mailsAbout(first.orderId)).toEqual(['orders.receipt']);
  });

  test('four times leaves a fifth try, which is really made', async () => {
    const order = await adaOrders();
    for (let press = 1; press <= 4; press++) await adaPays(CARDS.declined, order);
    expect((await adaPays(CARDS.good, order)).outcome).toEqual({ kind: 'paid' });
  });

  test('five times ends the payment and the order', async () => {
    const order = await adaOrders();
    for (let left = 4; left >= 0; left--) {
      const { outcome } = await adaPays(CARDS.declined, order);
      expect(outcome).toMatchObject({ kind: 'declined', attemptsLeft: left });
    }
    expect((await paymentRow(order.paymentId)).state).toBe('failed');
    expect(await orderStatus(order.orderId)).toBe('payment_failed');
    expect(await retrieveIntent(await intentOf(order.paymentId))).toMatchObject({ value: { status: 'canceled' } });
    await expect(press(order.paymentId, CARDS.good)).rejects.toMatchObject({ code: 'attempts_exhausted' });
  });

  test.each([
    ['4000000000009995', 'There is not enough money on this card'],
    ['4000000000009987', 'Your bank declined this card'],
    ['4000000000009979', 'Your bank declined this card'],
    ['4100000000000019', 'Your bank declined this card'],
    ['4000000000000069', 'This card has expired'],
    ['4000000000000127', 'The security code does not match'],
    ['4000000000000119', 'Your bank could not answer just now'],
    ['4000000000006975', 'This card has reached its limit'],
  ])('%s is explained as “%s”', async (card, title) => {
    expect((await adaPays(card)).outcome).toMatchObject({ kind: 'declined', decline: { title } });
  });
});

describe('3-D Secure', () => {
  async function asked() {
    const pressed = await adaPays(CARDS.needs3ds);
    if (pressed.outcome.kind !== 'requires_action') throw new Error(pressed.outcome.kind);
    return { ...pressed, clientSecret: pressed.outcome.clientSecret };
  }

  test('completed, it pays', async () => {
    const { orderId, paymentId, clientSecret } = await asked();
    expect(await outcomeOf(paymentId)).toEqual({ kind: 'requires_action', clientSecret });
    await authenticate(paymentId, 'authorize');
    expect(await syncPayment(paymentId, 'return')).toEqual({ kind: 'paid' });
    expect(await orderStatus(orderId)).toBe('paid');
  });

  test('failed, it is declined in plain words and another card pays', async () => {
    const { orderId, paymentId } = await asked();
    await authenticate(paymentId, 'fail');
    const title = 'The payment was not confirmed with your bank';
    expect(await syncPayment(paymentId, 'return')).toMatchObject({ kind: 'declined', decline: { title } });
    expect((await adaPays(CARDS.good, { orderId, paymentId })).outcome).toEqual({ kind: 'paid' });
  });

  test('left alone, another card may be tried at once', async () => {
    const { orderId, paymentId } = await asked();
    expect((await adaPays(CARDS.good, { orderId, paymentId })).outcome).toEqual({ kind: 'paid' });
  });
});

describe('the gates', () => {
  test('an elevated risk is held: nothing charged, the buyer told, the stock kept', async () => {
    const { orderId, paymentId, outcome } = await adaPays(CARDS.elevated);
    expect(outcome).toEqual({ kind: 'held' });
    expect(await walkOf(paymentId)).toEqual(['created', 'intent_created', 'authorized', 'held']);
    expect(await orderStatus(orderId)).toBe('payment_review');
    expect(await mailsAbout(orderId)).toEqual(['orders.in-review']);
    expect(await paymentRow(paymentId)).toMatchObject({ riskStatus: 'held', amountReceivedMinor: 0 });
  });

  test('a wrong security code that the bank let pass gives the authorization back', async () => {
    const { orderId, paymentId, outcome } = await adaPays(CARDS.cvcFails);
    expect(outcome).toEqual({ kind: 'blocked' });
    expect(await paymentRow(paymentId)).toMatchObject({ state: 'canceled', riskStatus: 'blocked' });
    expect(await retrieveIntent(await intentOf(paymentId))).toMatchObject({
      value: { status: 'canceled', canceledBecause: 'fraudulent', receivedMinor: 0 },
    });
    expect(await orderStatus(orderId)).toBe('blocked');
  });

  test('a token that was used elsewhere never reaches a bank', async () => {
    const intent = await askStripe('/v1/payment_intents', { amount: '100', currency: 'eur' }, 'dashboard');
    const { orderId, paymentId } = await adaOrders();
    const attemptId = await press(paymentId, CARDS.good);
    const [attempt] = await db().select().from(paymentAttempt).where(eq(paymentAttempt.id, attemptId));
    const confirm = { confirmation_token: attempt?.confirmationTokenId ?? '', return_url: 'http://localhost:3000/' };
    await askStripe(`/v1/payment_intents/${String(intent.id)}/confirm`, confirm, 'dashboard');
    expect(await authorize({ attemptId, now: new Date() })).toEqual({ kind: 'blocked' });
    expect(await walkOf(paymentId)).toEqual(['created', 'blocked']);
    expect(await orderStatus(orderId)).toBe('blocked');
    expect(await stagesOf(paymentId)).toEqual(['pre_auth block']);
  });
});
