import { sql } from 'drizzle-orm';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { later, MINUTE, SECOND } from '#lib/clock.ts';
import { closeDatabase, db } from '#lib/db/index.ts';
import { adaPays, askStripe, CARDS, intentOf, runJobs } from './ada-pays.fixture.ts';
import { closeBreaker, incidents } from './circuit/close-breaker.fixture.ts';
import { stripeEvent } from './schema.ts';
import { deliver, event, signed } from './stripe-sends.fixture.ts';
import { takeInMissed } from './take-in-missed.ts';

afterAll(closeDatabase);
beforeEach(closeBreaker);

const now = new Date();
const charge = { id: 'ch_1', object: 'charge', payment_intent: null };

test('an event of the live mode is refused, and counted', async () => {
  expect(await deliver(event('charge.updated', charge, true), now)).toBe('refused');
  expect(await incidents()).toEqual({ wrong_mode: 1 });
});

test('an event in another version of the API is worked on all the same, and counted with both versions', async () => {
  const { paymentId } = await adaPays(CARDS.elevated);
  const of = { ...charge, payment_intent: await intentOf(paymentId) };
  const old = JSON.stringify({ ...JSON.parse(event('charge.updated', of)), api_version: '2019-02-19' });
  expect(await deliver(old, now)).toBe('accepted');
  await runJobs();
  expect(await db().$count(stripeEvent, sql`processed_at is null`)).toBe(0);
  const [counted] = await db().execute(sql`select kind, detail from stripe_incident`);
  expect(counted).toEqual({
    kind: 'api_version',
    detail: 'charge.updated came in 2019-02-19, not 2026-10-28.endive',
  });
});

test('a forgery and a signature that is too old are told apart: the second says how far the clocks are apart', async () => {
  const body = event('charge.updated', charge);
  expect(await deliver(body, now, signed(body, now, 'whsec_mallorysownsecret'))).toBe('refused');
  expect(await incidents()).toEqual({ bad_signature: 1 });
  expect(await deliver(body, now, signed(body, later(now, -6 * MINUTE)))).toBe('refused');
  const [skew] = await db().execute(sql`select times, detail from stripe_incident where kind = 'clock_skew'`);
  expect(skew).toEqual({ times: 1, detail: 'signed 360 s before it came' });
});

test('a clock that is two minutes off is counted before anything is refused', async () => {
  const body = event('charge.updated', charge);
  expect(await deliver(body, now, signed(body, later(now, 120 * SECOND)))).toBe('accepted');
  expect(await incidents()).toEqual({ clock_skew: 1 });
});

test('what no webhook told is taken in from the list of undelivered events, once', async () => {
  const url = `http://127.0.0.1:9/nobody-listens-${process.pid}`;
  const form = { url, 'enabled_events[0]': 'payment_intent.succeeded', 'enabled_events[1]': 'charge.captured' };
  const endpoint = await askStripe('/v1/webhook_endpoints', form, 'dashboard');
  const { paymentId } = await adaPays(CARDS.good);
  const intentId = await intentOf(paymentId);
  // Enough was missed; the other tests' events are theirs.
  await askStripe(`/v1/webhook_endpoints/${endpoint.id}`, { disabled: 'true' }, 'dashboard');
  const known = () => db().$count(stripeEvent, sql`payment_intent_id = ${intentId}`);

  await takeInMissed(new Date());
  expect(await known()).toBe(0);
  const soon = later(new Date(), 3 * MINUTE);
  await takeInMissed(soon);
  const taken = await known();
  expect(taken).toBeGreaterThanOrEqual(2);
  expect((await incidents()).missed_event).toBeGreaterThanOrEqual(taken);
  await takeInMissed(soon);
  expect(await known()).toBe(taken);
  await runJobs();
  expect(await db().$count(stripeEvent, sql`processed_at is null`)).toBe(0);
});
