import { afterAll, expect, test } from 'vitest';
import { clock, DAY, later } from '#lib/clock.ts';
import { closeDatabase, transaction } from '#lib/db/index.ts';
import {
  adaPays,
  askStripe,
  authenticate,
  CARDS,
  intentOf,
  mailsAbout,
  orderStatus,
  paymentRow,
  walkOf,
} from './ada-pays.fixture.ts';
import { outcomeOf, syncPayment } from './index.ts';
import type { Intent } from './intent.ts';
import { recordIntent } from './record-intent.ts';
import { retrieveIntent } from './stripe/intents.ts';

afterAll(closeDatabase);

/** No such method is switched on; what Stripe would show of one is recorded as if it had been retrieved. */
async function shows(paymentId: string, change: Partial<Intent>, now = clock.now()) {
  const answer = await retrieveIntent(await intentOf(paymentId));
  if (answer.kind !== 'done') throw new Error(answer.kind);
  const seen: Intent = { ...answer.value, ...change };
  return transaction(tx => recordIntent(tx, paymentId, { seen, aftermath: null }, 'webhook', now));
}

async function underWay() {
  const paid = await adaPays(CARDS.needs3ds);
  await authenticate(paid.paymentId, 'authorize');
  await shows(paid.paymentId, { status: 'processing' });
  return paid;
}

test('a payment that settles later keeps its order waiting, not paid', async () => {
  const { orderId, paymentId } = await underWay();
  expect(await outcomeOf(paymentId)).toEqual({ kind: 'processing' });
  expect(await orderStatus(orderId)).toBe('awaiting_funds');
  expect(await mailsAbout(orderId)).toEqual([]);
});

test('its money comes days later: paid once', async () => {
  const { orderId, paymentId } = await underWay();
  await askStripe(`/v1/payment_intents/${await intentOf(paymentId)}/capture`, {}, 'dashboard');
  expect(await syncPayment(paymentId, 'webhook', later(clock.now(), 3 * DAY))).toEqual({ kind: 'paid' });
  expect(await walkOf(paymentId)).toContain('processing');
  expect(await orderStatus(orderId)).toBe('paid');
  expect(await mailsAbout(orderId)).toEqual(['orders.receipt']);
});

test('its money does not come, days later: the order ends, the stock goes back, the buyer is told', async () => {
  const { orderId, paymentId } = await underWay();
  const days = later(clock.now(), 4 * DAY);
  const error = { code: 'payment_intent_payment_attempt_failed', declineCode: null, adviceCode: null };
  expect(await shows(paymentId, { status: 'requires_payment_method', error }, days)).toMatchObject({
    next: 'cancel_abandoned',
  });
  await shows(paymentId, { status: 'canceled', canceledBecause: 'abandoned', error }, days);
  expect(await paymentRow(paymentId)).toMatchObject({ state: 'canceled' });
  expect(await orderStatus(orderId)).toBe('payment_failed');
  expect(await mailsAbout(orderId)).toEqual(['orders.payment-failed']);
});
