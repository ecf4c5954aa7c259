import { randomUUID } from 'node:crypto';
import { asc, eq, sql } from 'drizzle-orm';
import { clock } from '#lib/clock.ts';
import { config } from '#lib/config/index.ts';
import { patient } from '#lib/config/shared-address.fixture.ts';
import { db, transaction } from '#lib/db/index.ts';
import { newId } from '#lib/id.ts';
import { mailMessage } from '#lib/mail/schema.ts';
import { adasLines, place } from '#lib/orders/ada-orders.fixture.ts';
import { viewOrder } from '#lib/orders/index.ts';
import { authorize } from './authorize.ts';
import { paymentsJobs } from './jobs.ts';
import type { PaymentOutcome } from './model.ts';
import { openAttempt } from './open-attempt.ts';
import { openPayment } from './open-payment.ts';
import { outcomeOf } from './outcome-of.ts';
import { findPayment, type Payment } from './queries.ts';
import { paymentTransition } from './schema.ts';

patient();

/** Cards of docs.stripe.com/testing. */
export const CARDS = {
  good: '4242424242424242',
  declined: '4000000000000002',
  elevated: '4000000000009235',
  highest: '4000000000004954',
  blockedByRadar: '4100000000000019',
  cvcFails: '4000000000000101',
  needs3ds: '4000000000003220',
} as const;

/** What the buyer's browser does: hands the card to Stripe and gets an id. */
export async function tokenFor(number: string, now = clock.now()): Promise<string> {
  const token = await askStripe('/v1/confirmation_tokens', {
    'payment_method_data[type]': 'card',
    'payment_method_data[card][number]': number,
    'payment_method_data[card][exp_month]': '12',
    'payment_method_data[card][exp_year]': String(now.getFullYear() + 2),
    'payment_method_data[card][cvc]': '123',
    'payment_method_data[billing_details][address][postal_code]': '10001',
    'payment_method_data[billing_details][address][line1]': '1 Main Street',
    // Where most of Stripe's cards for tests come from.
    'payment_method_data[billing_details][address][country]': 'US',
    return_url: 'http://localhost:3000/checkout',
  });
  return String(token.id);
}

/** One call to Stripe around the store: as the browser, or as staff in the dashboard. */
export async function askStripe(
  path: string,
  form: Record<string, string>,
  as: 'browser' | 'dashboard' = 'browser',
): Promise<Record<string, unknown>> {
  const { apiUrl, publishableKey, secretKey } = config().stripe;
  const key = as === 'browser' ? publishableKey : secretKey;
  const response = await fetch(new URL(path, apiUrl), {
    method: 'POST',
    body: new URLSearchParams(form),
    headers: { authorization: `Bearer ${key}`, 'idempotency-key': randomUUID() },
  });
  const body = (await response.json()) as Record<string, unknown>;
  if (!response.ok) throw new Error(`${path}: ${JSON.stringify(body)}`);
  return body;
}

/** What Stripe lists, newest first, as staff would see it. */
export async function listAtStripe(path: string): Promise<Record<string, unknown>[]> {
  const { apiUrl, secretKey } = config().stripe;
  const response = await fetch(new URL(path, apiUrl), { headers: { authorization: `Bearer ${secretKey}` } });
  return ((await response.json()) as { data: Record<string, unknown>[] }).data;
}

/** The buyer completes or fails the bank's check. */
export async function authenticate(paymentId: string, outcome: 'authorize' | 'fail'): Promise<void> {
  const intentId = await intentOf(paymentId);
  const asked = await outcomeOf(paymentId);
  if (asked.kind !== 'requires_action') throw new Error(`nothing to authenticate: ${asked.kind}`);
  await askStripe(`/v1/payment_intents/${intentId}/_3ds`, { client_secret: asked.clientSecret, outcome });
}

/** Ada's order of one print, with its payment. Nothing is pressed yet. */
export async function adaOrders(now = clock.now()): Promise<{ orderId: string; paymentId: string }> {
  const { unframed } = await adasLines();
  const orderId = await place([unframed], { now });
  const { totalMinor, currency } = await viewOrder(orderId);
  const { paymentId } = await transaction(tx => openPayment(tx, { orderId, amountMinor: totalMinor, currency, now }));
  return { orderId, paymentId };
}

/** Notes a press of the pay button with `card`, and does not carry it out. */
export async function press(paymentId: string, card: string, now = clock.now()): Promise<string> {
  const attemptId = newId<'attempt'>();
  const confirmationTokenId = await tokenFor(card, now);
  const facts = { email: 'ada@example.org', ip: '192.0.2.1', device: null, address: 'Prinsengracht 263|1016 GV' };
  await transaction(tx => openAttempt(tx, { attemptId, paymentId, confirmationTokenId, facts, now }));
  return attemptId;
}

/** Ada presses pay with `card` for an order, a new one unless told otherwise. */
export async function adaPays(card: string, order?: { orderId: string; paymentId: string }) {
  const { orderId, paymentId } = order ?? (await adaOrders());
  const attemptId = await press(paymentId, card);
  const outcome: PaymentOutcome = await authorize({ attemptId, now: clock.now() });
  return { orderId, paymentId, attemptId, outcome };
}

export async function paymentRow(paymentId: string): Promise<Payment> {
  const row = await findPayment(db(), paymentId);
  if (!row) throw new Error(`no payment ${paymentId}`);
  return row;
}

/** The intent's id of a payment that has one. */
export async function intentOf(paymentId: string): Promise<string> {
  const { stripePaymentIntentId } = await paymentRow(paymentId);
  if (!stripePaymentIntentId) throw new Error(`payment ${paymentId} has no intent`);
  return stripePaymentIntentId;
}

/** Everything of a kind that was made at Stripe since a moment, newest first, however busy others are there. */
export async function listSince(path: string, since: Date): Promise<Record<string, unknown>[]> {
  const from = `limit=100&created[gte]=${Math.floor(since.getTime() / 1000) - 1}`;
  const all: Record<string, unknown>[] = [];
  for (let after = ''; ; after = `&starting_after=${String(all.at(-1)?.id)}`) {
    const page = await listAtStripe(`${path}?${from}${after}`);
    all.push(...page);
    if (page.length < 100) return all;
  }
}

/** The PaymentIntents that were ever made for a payment. */
export async function intentsOf(paymentId: string): Promise<Record<string, unknown>[]> {
  const all = await listSince('/v1/payment_intents', (await paymentRow(paymentId)).createdAt);
  return all.filter(intent => (intent.metadata as Record<string, string>).payment_id === paymentId);
}

/** What was tried on the card for a payment, as Stripe lists it. */
export const chargesOf = async (paymentId: string) =>
  listAtStripe(`/v1/charges?payment_intent=${await intentOf(paymentId)}&limit=100`);

/** The states that a payment went through. */
export async function walkOf(paymentId: string): Promise<string[]> {
  const rows = await db()
    .select({ to: paymentTransition.to })
    .from(paymentTransition)
    .where(eq(paymentTransition.paymentId, paymentId))
    .orderBy(asc(paymentTransition.seq));
  return rows.map(row => row.to);
}

export const orderStatus = async (orderId: string) => (await viewOrder(orderId)).status;

/** Names of the mails about an order, in order. */
export async function mailsAbout(orderId: string): Promise<string[]> {
  const rows = await db()
    .select({ template: mailMessage.template })
    .from(mailMessage)
    .where(sql`${mailMessage.dedupeKey} like ${`%${orderId}`}`)
    .orderBy(asc(mailMessage.queuedAt));
  return rows.map(row => row.template);
}

/** Does what a worker would: runs the payment jobs that are queued, those queued by them too. */
export async function runJobs(now = clock.now()): Promise<string[]> {
  const names: string[] = [];
  for (;;) {
    const [queued] = await db().execute<{ id: string; name: string; payload: unknown }>(sql`
      delete from graphile_worker._private_jobs job using graphile_worker._private_tasks task
      where job.task_id = task.id and job.id = (
        select min(j.id) from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
        where t.identifier like 'payments.%')
      returning job.id, task.identifier as name, job.payload`);
    if (!queued) return names;
    const found = paymentsJobs.find(job => job.name === queued.name);
    if (!found) throw new Error(`no job is named ${queued.name}`);
    await found.run(queued.payload, now);
    names.push(queued.name);
  }
}
