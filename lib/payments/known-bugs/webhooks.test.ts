import { eq } from 'drizzle-orm';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { POST } from '#app/api/stripe/webhook/route.ts';
import { readConfig } from '#lib/config/index.ts';
import { closeDatabase, db } from '#lib/db/index.ts';
import { asOwner } from '#lib/db/owner.fixture.ts';
import { adaPays, askStripe, CARDS, intentOf, orderStatus, paymentRow, runJobs, walkOf } from '../ada-pays.fixture.ts';
import { payment, stripeEvent } from '../schema.ts';
import { deliver, event, signed } from '../stripe-sends.fixture.ts';

afterAll(closeDatabase);
beforeEach(async () => {
  await runJobs();
  await db().delete(stripeEvent);
});

const now = new Date();
const minutesAgo = (minutes: number) => new Date(now.getTime() - minutes * 60_000);
/** The status that the route answers with. */
const sent = async (body: string, signature: string) => {
  const headers = { 'stripe-signature': signature };
  return (await POST(new Request('http://localhost/', { method: 'POST', body, headers }))).status;
};

test('4: an event that comes before the link is committed finds its payment and converges', async () => {
  const { orderId, paymentId } = await adaPays(CARDS.elevated);
  const intent = await intentOf(paymentId);
  await db().update(payment).set({ stripePaymentIntentId: null }).where(eq(payment.id, paymentId));
  await deliver(event('payment_intent.amount_capturable_updated', { id: intent, object: 'payment_intent' }), now);
  await runJobs();
  expect((await paymentRow(paymentId)).stripePaymentIntentId).toBe(intent);
  expect(await orderStatus(orderId)).toBe('payment_review');
});

test('12: of events of one second, delivered the stale one last, only what Stripe shows now counts', async () => {
  const paid = await adaPays(CARDS.good);
  const declined = await adaPays(CARDS.declined);
  const walks = [await walkOf(paid.paymentId), await walkOf(declined.paymentId)];
  const stale = { id: await intentOf(paid.paymentId), object: 'payment_intent', status: 'requires_payment_method' };
  const lie = { id: await intentOf(declined.paymentId), object: 'payment_intent', status: 'succeeded' };
  for (const [type, object] of [
    ['payment_intent.succeeded', lie],
    ['payment_intent.payment_failed', stale],
  ] as const) {
    await deliver(event(type, object), now);
    await runJobs();
  }
  expect([await walkOf(paid.paymentId), await walkOf(declined.paymentId)]).toEqual(walks);
  expect((await paymentRow(paid.paymentId)).state).toBe('captured');
  expect((await paymentRow(declined.paymentId)).state).toBe('requires_payment_method');
  expect([await orderStatus(paid.orderId), await orderStatus(declined.orderId)]).toEqual(['paid', 'pending_payment']);
});

test('24: an intent that is not ours is answered with 200 and settled, with no retry', async () => {
  const foreign = await askStripe('/v1/payment_intents', { amount: '500', currency: 'eur' }, 'dashboard');
  for (const id of [foreign.id, 'pi_unknown', null])
    expect(await deliver(event('payment_intent.created', { id, object: 'payment_intent' }), now)).toBe('accepted');
  expect(await deliver(event('customer.created', { id: 'cus_1' }), now)).toBe('ignored');
  await runJobs();
  const rows = await db().select().from(stripeEvent);
  expect(rows.map(row => [row.processedAt !== null, row.lastError])).toEqual(Array(3).fill([true, null]));
});

test('25: a crash between writing an event and queueing its work loses nothing: the next delivery does it', async () => {
  const { paymentId } = await adaPays(CARDS.elevated);
  const body = event('review.opened', { id: 'prv_1', object: 'review', payment_intent: await intentOf(paymentId) });
  await asOwner(owner => owner`alter schema graphile_worker rename to graphile_worker_gone`);
  const crashed = await deliver(body, now).catch(error => error);
  await asOwner(owner => owner`alter schema graphile_worker_gone rename to graphile_worker`);
  expect(crashed).toBeInstanceOf(Error);
  expect(await db().$count(stripeEvent)).toBe(0);
  expect([await deliver(body, now), await deliver(body, now)]).toEqual(['accepted', 'known']);
  expect((await runJobs()).filter(name => name === 'payments.process-event')).toHaveLength(1);
  expect((await db().select().from(stripeEvent))[0]?.processedAt).not.toBeNull();
});

test('26: the signature counts for the bytes that came, and a secret that was pasted with its newline still fits', async () => {
  const spaced = `${event('charge.updated', { id: 'ch_1', payment_intent: null, name: 'Ada \u00e9' }).replaceAll(',', ' ,\n ')}\n`;
  expect(await sent(spaced, signed(spaced, new Date()))).toBe(200);
  const environment = {
    DATABASE_URL: 'postgres://shop@127.0.0.1/shop',
    APP_SECRET: 'a'.repeat(32),
    STRIPE_SECRET_KEY: 'sk_test_1',
    STRIPE_PUBLISHABLE_KEY: 'pk_test_1',
    SMTP_URL: 'smtp://127.0.0.1',
  };
  const secret = 'whsec_abcdefgh';
  const pasted = readConfig({ ...environment, STRIPE_WEBHOOK_SECRET: ` ${secret}\n` });
  expect(pasted.stripe.webhookSecrets).toEqual([secret]);
  expect(() => readConfig({ ...environment, STRIPE_WEBHOOK_SECRET: 'abcdefgh' })).toThrow('whsec_');
});

test('27: a signature of six minutes ago is refused with 400, one of four minutes is not', async () => {
  const body = event('charge.updated', { id: 'ch_1', payment_intent: null });
  expect(await sent(body, signed(body, minutesAgo(6)))).toBe(400);
  expect(await db().$count(stripeEvent)).toBe(0);
  expect(await sent(body, signed(body, minutesAgo(4)))).toBe(200);
});
