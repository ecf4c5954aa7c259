import { sql } from 'drizzle-orm';
import { afterAll, afterEach, expect, test } from 'vitest';
import { config } from '#lib/config/index.ts';
import { closeDatabase, db } from '#lib/db/index.ts';
import { newId } from '#lib/id.ts';
import { lossyLine } from '../lossy-line.fixture.ts';
import { refundIntent } from '../stripe/refunds.ts';
import { paymentsAvailable } from './payments-available.ts';

const { stripe } = config();
const line = await lossyLine(stripe.apiUrl.href);
Object.assign(stripe, { apiUrl: new URL(line.url), retryPauseMs: 5, retryWithinMs: 60 });

afterEach(() => line.heal());
afterAll(async () => {
  await closeDatabase();
  await line.close();
});

const refund = () => refundIntent('pi_nobody', newId<'refund'>(), 100);

test('"too many requests" is asked again after a pause, under the same key', async () => {
  line.refuse(/refunds/, 429, 3);
  expect((await refund()).kind).toBe('refused');
  expect(line.calls).toHaveLength(4);
  expect(new Set(line.calls.map(call => call.key)).size).toBe(1);
});

test('nobody is kept waiting for ever: then it counts as not made, is on record, and does not open the breaker', async () => {
  line.refuse(/refunds/, 429);
  const start = performance.now();
  expect((await refund()).kind).toBe('unavailable');
  expect(performance.now() - start).toBeLessThan(2_000);
  expect(line.calls.length).toBeGreaterThan(2);
  const [counted] = await db().execute(sql`select times from stripe_incident where kind = 'rate_limited'`);
  expect(counted).toEqual({ times: line.calls.length });
  expect(await paymentsAvailable()).toBe(true);
});
