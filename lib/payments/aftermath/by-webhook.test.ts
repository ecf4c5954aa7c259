import { afterAll, expect, test } from 'vitest';
import { clock } from '#lib/clock.ts';
import { closeDatabase } from '#lib/db/index.ts';
import { intentOf, orderStatus, paymentRow, runJobs } from '../ada-pays.fixture.ts';
import { viewPayment } from '../index.ts';
import { deliver, event } from '../stripe-sends.fixture.ts';
import { adaBought, atStripe, disputeIt, TOTAL } from './after-the-sale.fixture.ts';

afterAll(closeDatabase);

/** Stripe delivers an event about a part of the payment's intent, with nothing else in it, and the worker runs. */
async function delivered(type: string, paymentId: string): Promise<void> {
  const object = { id: 'something_old', payment_intent: await intentOf(paymentId), status: 'a word from long ago' };
  const now = clock.now();
  expect(await deliver(event(type, object), now)).toBe('accepted');
  await runJobs(now);
}

test('a refund, a dispute and a warning made at Stripe are all known by any one event about them', async () => {
  for (const type of ['refund.created', 'charge.dispute.closed', 'radar.early_fraud_warning.updated']) {
    const { orderId, paymentId } = await adaBought();
    const intent = await intentOf(paymentId);
    await atStripe(`/payment_intents/${intent}/refund`, { amount: '3195' });
    await atStripe(`/charges/${intent}/warning`);
    await disputeIt(paymentId);
    await delivered(type, paymentId);
    const { refunds, disputes, warnings } = await viewPayment(paymentId);
    expect([refunds, disputes, warnings].map(list => list.length)).toEqual([1, 1, 1]);
    expect(await orderStatus(orderId)).toBe('disputed');
  }
});

test('a charge that shows what no event told is looked into by any event at all', async () => {
  const { orderId, paymentId } = await adaBought();
  await atStripe(`/payment_intents/${await intentOf(paymentId)}/refund`, { amount: String(TOTAL) });
  await delivered('charge.updated', paymentId);
  expect(await paymentRow(paymentId)).toMatchObject({ state: 'refunded', amountRefundedMinor: TOTAL });
  expect(await orderStatus(orderId)).toBe('refunded');
});
