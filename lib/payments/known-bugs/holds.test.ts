// Keeps the clause: monitoring.
import { afterAll, expect, test } from 'vitest';
import { clock } from '#lib/clock.ts';
import { closeDatabase, transaction } from '#lib/db/index.ts';
import {
  adaPays,
  askStripe,
  CARDS,
  intentOf,
  listAtStripe,
  mailsAbout,
  orderStatus,
  paymentRow,
  runJobs,
} from '../ada-pays.fixture.ts';
import { declineHold, grace, releaseHold, shipped } from '../grace.fixture.ts';
import { abandonPayment, outcomeOf, syncPayment } from '../index.ts';
import { retrieveIntent } from '../stripe/intents.ts';

afterAll(closeDatabase);

const reason = 'I called Ada and she knows every detail.';

test('14: a review that is approved at Stripe moves nothing here; only our own approval captures', async () => {
  const { orderId, paymentId } = await adaPays(CARDS.elevated);
  const { stripeReviewId } = await paymentRow(paymentId);
  await askStripe(`/v1/reviews/${stripeReviewId}/approve`, {}, 'dashboard');
  await syncPayment(paymentId, 'webhook review.closed');
  expect(await outcomeOf(paymentId)).toEqual({ kind: 'held' });
  expect(await orderStatus(orderId)).toBe('payment_review');
  await releaseHold(grace, { paymentId, reason }, clock.now());
  await runJobs();
  expect(await outcomeOf(paymentId)).toEqual({ kind: 'paid' });
  expect(await orderStatus(orderId)).toBe('paid');
});

test('15: a payment in review is not charged, not paid and not shipped', async () => {
  const { orderId, paymentId, outcome } = await adaPays(CARDS.elevated);
  expect(outcome).toEqual({ kind: 'held' });
  const seen = await retrieveIntent(await intentOf(paymentId));
  expect(seen).toMatchObject({ value: { status: 'requires_capture', receivedMinor: 0 } });
  expect(await orderStatus(orderId)).toBe('payment_review');
  expect(await mailsAbout(orderId)).toEqual(['orders.in-review']);
  expect(await shipped(orderId)).toContain('has no captured and cleared payment');
});

test('33: nothing that cancels sends back money that was taken: that needs a refund of its own', async () => {
  const { orderId, paymentId } = await adaPays(CARDS.good);
  expect(await transaction(tx => abandonPayment(tx, paymentId, 'by mistake'))).toBe(false);
  await expect(declineHold(grace, { paymentId, reason }, clock.now())).rejects.toMatchObject({
    code: 'hold_already_decided',
  });
  const atStripe = askStripe(`/v1/payment_intents/${await intentOf(paymentId)}/cancel`, {}, 'dashboard');
  await expect(atStripe).rejects.toThrow('payment_intent_unexpected_state');
  await runJobs();
  await syncPayment(paymentId, 'webhook');
  expect(await listAtStripe(`/v1/refunds?payment_intent=${await intentOf(paymentId)}`)).toEqual([]);
  expect(await paymentRow(paymentId)).toMatchObject({ state: 'captured', amountRefundedMinor: 0 });
  expect(await orderStatus(orderId)).toBe('paid');
});
