import fs from 'node:fs';
import { sql } from 'drizzle-orm';
import { afterAll, expect, test, vi } from 'vitest';
import { clock } from '#lib/clock.ts';
import { config } from '#lib/config/index.ts';
import { closeDatabase, db, transaction } from '#lib/db/index.ts';
import { exponentOf, isChargeable } from '#lib/money.ts';
import { adasLines, place } from '#lib/orders/ada-orders.fixture.ts';
import { adaPays, askStripe, CARDS, intentOf, paymentRow, runJobs } from '../ada-pays.fixture.ts';
import { openPayment, syncPayment } from '../index.ts';
import { lossyLine } from '../lossy-line.fixture.ts';
import { deliver, event } from '../stripe-sends.fixture.ts';

// Before anything connects: the line refuses what no buyer can cause, and the log is asked for every word.
const { stripe } = config();
const line = await lossyLine(stripe.apiUrl.href);
stripe.apiUrl = new URL(line.url);
config().logLevel = 'trace';

afterAll(async () => {
  await closeDatabase();
  await line.close();
});

test.each([
  ['jpy', 0, 500, 500.5],
  ['eur', 2, 1, 0],
  ['kwd', 3, 5_120, 5_124],
  ['ugx', 2, 500, 550],
  ['isk', 2, 500, 550],
] as const)('28: %s has %i decimals at Stripe, can be charged by %i and not by %f', (currency, digits, good, bad) => {
  expect(exponentOf(currency)).toBe(digits);
  expect(isChargeable({ minor: good, currency })).toBe(true);
  expect(isChargeable({ minor: bad, currency })).toBe(false);
});

test('28: an amount that Stripe would refuse never becomes a payment, and money is bigint in every table', async () => {
  const { unframed } = await adasLines();
  const orderId = await place([unframed], { now: clock.now() });
  const open = (amountMinor: number, currency: string) =>
    transaction(tx => openPayment(tx, { orderId, amountMinor, currency, now: clock.now() }));
  await expect(open(5_124, 'kwd')).rejects.toThrow(RangeError);
  const { paymentId } = await open(3_000_000_000, 'eur');
  expect((await paymentRow(paymentId)).amountMinor).toBe(3_000_000_000);
  const narrow = await db().execute(sql`
    select table_name, column_name, data_type from information_schema.columns
    where table_schema = 'public' and column_name like '%\\_minor' and data_type <> 'bigint'`);
  expect([...narrow]).toEqual([]);
});

test('31: no name, address, card, secret or whole object of Stripe is ever written to the log', async () => {
  const written: string[] = [];
  const write = vi.spyOn(fs, 'write').mockImplementation(((_fd: number, words: string, ...rest: unknown[]) => {
    written.push(words);
    setImmediate(rest.at(-1) as (error: null, bytes: number) => void, null, Buffer.byteLength(words));
  }) as never);
  line.refuse(/^POST \/v1\/payment_intents$/, 400, 1);
  await adaPays(CARDS.good);
  line.refuse(/^POST .*\/capture$/, 400, 1);
  const { paymentId } = await adaPays(CARDS.good);
  const declined = await adaPays(CARDS.declined);
  await askStripe(`/v1/payment_intents/${await intentOf(declined.paymentId)}`, { amount: '100' }, 'dashboard');
  await syncPayment(declined.paymentId, 'webhook');
  await deliver(event('payment_intent.succeeded', { id: await intentOf(paymentId) }), clock.now());
  await deliver('{"client_secret":"pi_1_secret_2"}', clock.now(), 't=1,v1=00');
  await runJobs();
  write.mockRestore();
  const log = written.join('').replaceAll(/"time":\d+/g, '');
  expect(log).toContain('intent was refused');
  expect(log).toContain('capture was refused');
  expect(log).toContain('what Stripe holds differs');
  for (const secret of [
    'Ada',
    'ada@',
    'Prinsengracht',
    '1016 GV',
    '424242424242',
    '_secret_',
    'whsec_',
    'sk_test',
    'latest_charge',
  ])
    expect(log).not.toContain(secret);
  expect(log).not.toMatch(/\b\d{13,19}\b/);
});
