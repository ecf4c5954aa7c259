import { afterAll, expect, test } from 'vitest';
import { clock } from '#lib/clock.ts';
import { closeDatabase } from '#lib/db/index.ts';
import { adaPays, CARDS } from '../ada-pays.fixture.ts';
import { NothingToRefund, RefundTooLarge } from '../aftermath/refund-payment.ts';
import { grace, refundPayment } from '../grace.fixture.ts';
import { viewPayment } from '../view-payment.ts';
import { eventsAtStripe } from './ask-stripe.ts';
import { reviewRefund } from './review-refund.ts';
import { eventsReceived } from './stripe-events.ts';

afterAll(closeDatabase);

const wanted = {
  refundId: '01990000-0000-7000-8000-000000000001',
  amountMinor: 500,
  reason: 'duplicate' as const,
  note: 'The customer paid twice.',
};

test('a review says what the refund would do and refuses what the refund would refuse, and changes nothing', async () => {
  const { paymentId } = await adaPays(CARDS.good);
  const { amountMinor: all } = await viewPayment(paymentId);
  const review = (amountMinor: number) => reviewRefund(grace, { ...wanted, paymentId, amountMinor }, clock.now());
  expect(await review(500)).toMatchObject({
    amountMinor: 500,
    leftMinor: all - 500,
    currency: 'eur',
    fraudulent: false,
  });
  await expect(review(all + 1)).rejects.toThrow(RefundTooLarge);
  expect((await viewPayment(paymentId)).refunds).toEqual([]);
  await refundPayment(grace, { ...wanted, paymentId }, clock.now());
  await refundPayment(grace, { ...wanted, paymentId }, clock.now());
  expect((await viewPayment(paymentId)).refunds).toHaveLength(1);
  await expect(review(all)).rejects.toThrow(RefundTooLarge);
  const declined = await adaPays(CARDS.declined);
  await expect(reviewRefund(grace, { ...wanted, paymentId: declined.paymentId }, clock.now())).rejects.toThrow(
    NothingToRefund,
  );
});

test('events of Stripe that never came here are seen when Stripe is asked', async () => {
  const { paymentId } = await adaPays(CARDS.good);
  const payment = await viewPayment(paymentId);
  expect(await eventsReceived(payment.stripe.paymentIntentId)).toEqual([]);
  const asked = await eventsAtStripe(payment, clock.now());
  const types = asked?.events.map(({ type }) => type);
  expect(types).toEqual(
    expect.arrayContaining(['payment_intent.created', 'charge.captured', 'payment_intent.succeeded']),
  );
  expect(asked?.events.every(({ receivedAt }) => receivedAt === null)).toBe(true);
  expect(new Set(asked?.events.map(({ id }) => id)).size).toBe(asked?.events.length);
});
