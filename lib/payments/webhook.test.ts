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
import { stripeEvent } from './schema.ts';
import { deliver as deliverAt, event, signed as signedAt } from './stripe-sends.fixture.ts';

afterAll(closeDatabase);
beforeEach(async () => {
  await runJobs();
  await db().delete(stripeEvent);
});

const now = new Date();
const signed = (body: string, at = now, secret?: string) => signedAt(body, at, secret);
const deliver = (body: string, signature?: string | null) => deliverAt(body, now, signature);
describe('a delivery that Stripe did not make is refused, and nothing is written', () => {
  const body = event('payment_intent.succeeded', { id: 'pi_1', object: 'payment_intent' });

  test.each([
    ['not signed', body, null],
    ['signed with garbage', body, 't=1,v1=00'],
    ['signed by somebody else', body, signed(body, now, 'whsec_mallorysownsecret')],
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
