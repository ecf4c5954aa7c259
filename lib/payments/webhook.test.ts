import { createHmac } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { config } from '#lib/config/index.ts';
import { closeDatabase, db } from '#lib/db/index.ts';
import {
  adaOrders,
  adaPays,
  askStripe,
  CARDS,
  intentOf,
  mailsAbout,
  orderStatus,
  paymentRow,
  runJobs,
  walkOf,
} from './ada-pays.fixture.ts';
import { receiveWebhook } from './index.ts';
import { payment, stripeEvent } from './schema.ts';

afterAll(closeDatabase);
beforeEach(async () => {
  await runJobs();
  await db().delete(stripeEvent);
});

const now = new Date();
let made = 0;

/** An event as Stripe sends it: id, type, and an object that may say anything at all. */
const event = (type: string, object: Record<string, unknown>, livemode = false) =>
  JSON.stringify({
    id: `evt_${++made}_${process.pid}`,
    object: 'event',
    type,
    api_version: '2026-10-28.endive',
    created: 1_700_000_000,
    livemode,
    data: { object },
  });

const signed = (body: string, at = now, secret = config().stripe.webhookSecrets[0] ?? ''): string => {
  const t = Math.floor(at.getTime() / 1000);
  return `t=${t},v1=${createHmac('sha256', secret).update(`${t}.${body}`).digest('hex')}`;
};

const deliver = (body: string, signature: string | null = signed(body)) => receiveWebhook(body, signature, now);

describe('a delivery that Stripe did not make is refused, and nothing is written', () => {
  const body = event('payment_intent.succeeded', { id: 'pi_1', object: 'payment_intent' });
  const minutesAgo = (minutes: number) => new Date(now.getTime() - minutes * 60_000);

  test.each([
    ['not signed', body, null],
    ['signed with garbage', body, 't=1,v1=00'],
    ['signed by somebody else', body, signed(body, now, 'whsec_mallorysownsecret')],
    ['six minutes old', body, signed(body, minutesAgo(6))],
    ['changed after it was signed', body.replace('pi_1', 'pi_2'), signed(body)],
    ['of the live mode', event('charge.captured', { id: 'ch_1' }, true), 'sign'],
    ['not even JSON', '{', 'sign'],
  ])('%s', async (_name, text, signature) => {
    expect(await deliver(text, signature === 'sign' ? signed(text) : signature)).toBe('refused');
    expect(await db().$count(stripeEvent)).toBe(0);
  });
});

test('the route answers 400 to a forgery and 200 to Stripe', async () => {
  const { POST } = await import('#app/api/stripe/webhook/route.ts');
  const body = event('charge.updated', { id: 'ch_1', payment_intent: null });
  const send = (signature: string) =>
    POST(new Request('http://localhost/', { method: 'POST', body, headers: { 'stripe-signature': signature } }));
  expect((await send('t=1,v1=00')).status).toBe(400);
  expect((await send(signed(body, new Date()))).status).toBe(200);
});

test('an old secret still counts while it is rolled', async () => {
  const { webhookSecrets } = config().stripe;
  webhookSecrets.push('whsec_theoldsecret');
  const body = event('charge.updated', { id: 'ch_1', payment_intent: null });
  expect(await deliver(body, signed(body, now, 'whsec_theoldsecret'))).toBe('accepted');
  webhookSecrets.pop();
});

test('one event delivered a hundred times at once is one row and one effect', async () => {
  const { orderId, paymentId } = await adaPays(CARDS.elevated);
  const body = event('review.opened', { id: 'prv_1', object: 'review', payment_intent: await intentOf(paymentId) });
  const receipts = await Promise.all(Array.from({ length: 100 }, () => deliver(body)));
  expect(receipts.filter(receipt => receipt === 'accepted')).toHaveLength(1);
  expect(receipts.filter(receipt => receipt === 'known')).toHaveLength(99);
  expect((await runJobs()).filter(name => name === 'payments.process-event')).toHaveLength(1);
  const rows = await db().select().from(stripeEvent);
  expect(rows).toHaveLength(1);
  expect(rows[0]?.processedAt).not.toBeNull();
  expect(await orderStatus(orderId)).toBe('payment_review');
});

test('a type that we do not listen to, and an intent that is not ours, are answered and forgotten', async () => {
  expect(await deliver(event('customer.created', { id: 'cus_1' }))).toBe('ignored');
  const foreign = await askStripe('/v1/payment_intents', { amount: '500', currency: 'eur' }, 'dashboard');
  expect(await deliver(event('payment_intent.created', { id: foreign.id, object: 'payment_intent' }))).toBe('accepted');
  expect(await deliver(event('payment_intent.created', { id: 'pi_unknown', object: 'payment_intent' }))).toBe(
    'accepted',
  );
  await runJobs();
  const rows = await db().select().from(stripeEvent);
  expect(rows.map(row => row.processedAt !== null)).toEqual([true, true]);
});

test('what an event claims is not believed: only what Stripe shows counts', async () => {
  const { orderId, paymentId } = await adaPays(CARDS.declined);
  const lie = { id: await intentOf(paymentId), object: 'payment_intent', status: 'succeeded', amount_received: 1 };
  await deliver(event('payment_intent.succeeded', lie));
  await runJobs();
  expect((await paymentRow(paymentId)).state).toBe('requires_payment_method');
  expect(await orderStatus(orderId)).toBe('pending_payment');
});

test('the events of a paid order, forwards, backwards and turned, change nothing any more', async () => {
  const { orderId, paymentId } = await adaPays(CARDS.good);
  const intent = { id: await intentOf(paymentId), object: 'payment_intent' };
  const charge = { id: 'ch_1', object: 'charge', payment_intent: intent.id };
  const history = [
    () => event('payment_intent.created', intent),
    () => event('payment_intent.payment_failed', intent),
    () => event('payment_intent.amount_capturable_updated', intent),
    () => event('charge.succeeded', charge),
    () => event('charge.captured', charge),
    () => event('payment_intent.succeeded', intent),
  ];
  const walk = await walkOf(paymentId);
  const turned = [...history.slice(3), ...history.slice(0, 3)];
  for (const one of [...history, ...history.toReversed(), ...turned]) await deliver(one());
  await runJobs();
  expect(await walkOf(paymentId)).toEqual(walk);
  expect(await mailsAbout(orderId)).toEqual(['orders.receipt']);
}, 60_000);

test('an event that comes before the link is committed finds its payment and converges', async () => {
  const { orderId, paymentId } = await adaPays(CARDS.elevated);
  const intent = await intentOf(paymentId);
  await db().update(payment).set({ stripePaymentIntentId: null }).where(eq(payment.id, paymentId));
  await deliver(event('payment_intent.amount_capturable_updated', { id: intent, object: 'payment_intent' }));
  await runJobs();
  expect((await paymentRow(paymentId)).stripePaymentIntentId).toBe(intent);
  expect(await orderStatus(orderId)).toBe('payment_review');
});

test('an intent that names a payment of ours under another order moves nothing and asks for a person', async () => {
  const { paymentId, orderId } = await adaOrders();
  const other = await adaOrders();
  const form = {
    amount: String((await paymentRow(paymentId)).amountMinor),
    currency: 'eur',
    'metadata[payment_id]': paymentId,
    'metadata[order_id]': other.orderId,
  };
  const intent = await askStripe('/v1/payment_intents', form, 'dashboard');
  await deliver(event('payment_intent.created', { id: intent.id, object: 'payment_intent' }));
  await runJobs();
  expect((await paymentRow(paymentId)).needsReconcileBecause).toBe('intent names another order');
  expect(await orderStatus(orderId)).toBe('pending_payment');
});
