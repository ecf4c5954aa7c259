import { eq } from 'drizzle-orm';
import { afterAll, expect, test } from 'vitest';
import { staffWith } from '#lib/access/actors.fixture.ts';
import { clock } from '#lib/clock.ts';
import { closeDatabase, db } from '#lib/db/index.ts';
import { riskCase } from '#lib/risk/schema.ts';
import {
  adaPays,
  askStripe,
  CARDS,
  intentOf,
  mailsAbout,
  orderStatus,
  paymentRow,
  runJobs,
} from './ada-pays.fixture.ts';
import { declineHold, releaseHold } from './grace.fixture.ts';
import { outcomeOf, syncPayment } from './index.ts';
import { retrieveIntent } from './stripe/intents.ts';

afterAll(closeDatabase);

const grace = staffWith('owner');
const reason = 'Captured in the dashboard by mistake.';

/** Somebody changes the intent at Stripe, past the store. */
const atStripe = async (paymentId: string, verb: string, form: Record<string, string> = {}) =>
  askStripe(`/v1/payment_intents/${await intentOf(paymentId)}${verb}`, form, 'dashboard');

test('an amount that was changed at Stripe is never charged: canceled, with a case for a person', async () => {
  const { orderId, paymentId } = await adaPays(CARDS.declined);
  await atStripe(paymentId, '', { amount: '100' });
  expect((await adaPays(CARDS.good, { orderId, paymentId })).outcome).toEqual({ kind: 'blocked' });
  expect(await retrieveIntent(await intentOf(paymentId))).toMatchObject({ value: { status: 'canceled' } });
  expect(await paymentRow(paymentId)).toMatchObject({ state: 'canceled', needsReconcileBecause: 'amount differs' });
  expect(await orderStatus(orderId)).toBe('blocked');
  const cases = await db().select().from(riskCase).where(eq(riskCase.paymentId, paymentId));
  expect(cases).toMatchObject([{ status: 'pending' }]);
});

test('a payment that was given to another customer at Stripe is never charged', async () => {
  const { orderId, paymentId } = await adaPays(CARDS.declined);
  const mallory = await askStripe('/v1/customers', {}, 'dashboard');
  await atStripe(paymentId, '', { customer: String(mallory.id) });
  expect((await adaPays(CARDS.good, { orderId, paymentId })).outcome).toEqual({ kind: 'blocked' });
  expect(await paymentRow(paymentId)).toMatchObject({ state: 'canceled', needsReconcileBecause: 'customer differs' });
});

test('a held payment that is captured at Stripe stays held here until a person clears it', async () => {
  const { orderId, paymentId } = await adaPays(CARDS.elevated);
  await atStripe(paymentId, '/capture');
  expect(await syncPayment(paymentId, 'webhook')).toEqual({ kind: 'held' });
  expect(await paymentRow(paymentId)).toMatchObject({ state: 'captured', riskStatus: 'held' });
  expect(await orderStatus(orderId)).toBe('payment_review');
  await releaseHold(grace, { paymentId, reason }, clock.now());
  expect(await outcomeOf(paymentId)).toEqual({ kind: 'paid' });
  expect(await orderStatus(orderId)).toBe('paid');
});

test('a held payment that was captured at Stripe and is declined here goes back to the buyer', async () => {
  const { orderId, paymentId } = await adaPays(CARDS.elevated);
  await atStripe(paymentId, '/capture');
  await syncPayment(paymentId, 'webhook');
  await declineHold(grace, { paymentId, reason }, clock.now());
  await runJobs();
  const row = await paymentRow(paymentId);
  expect(row).toMatchObject({ state: 'refunded', riskStatus: 'declined', amountRefundedMinor: row.amountMinor });
  expect(await orderStatus(orderId)).toBe('canceled');
  expect(await mailsAbout(orderId)).toContain('orders.not-accepted');
});

test('an authorization that is canceled at Stripe ends the order and gives its stock back', async () => {
  const { orderId, paymentId } = await adaPays(CARDS.elevated);
  await atStripe(paymentId, '/cancel');
  expect(await syncPayment(paymentId, 'webhook')).toEqual({ kind: 'canceled' });
  expect(await orderStatus(orderId)).toBe('canceled');
});

test('a refund that was made at Stripe is seen here', async () => {
  const { paymentId } = await adaPays(CARDS.good);
  await askStripe('/v1/refunds', { payment_intent: await intentOf(paymentId), amount: '500' }, 'dashboard');
  await syncPayment(paymentId, 'webhook');
  expect(await paymentRow(paymentId)).toMatchObject({ state: 'partially_refunded', amountRefundedMinor: 500 });
});
