import { randomUUID } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SecondPersonWanted } from '#lib/access/index.ts';
import { clock, DAY, later } from '#lib/clock.ts';
import { patient } from '#lib/config/shared-address.fixture.ts';
import { closeDatabase, db, transaction } from '#lib/db/index.ts';
import { addCustomer } from '#lib/identity/index.ts';
import { mailMessage } from '#lib/mail/schema.ts';
import { salesOrder } from '#lib/orders/schema.ts';
import { evaluationsOf } from '#lib/risk/index.ts';
import { intentOf, runJobs } from '../ada-pays.fixture.ts';
import {
  adaBought,
  atStripe,
  disputeIt,
  grace,
  openCases,
  refunded,
  ships,
} from '../aftermath/after-the-sale.fixture.ts';
import { refundPayment } from '../grace.fixture.ts';
import { syncPayment } from '../index.ts';
import { watchContact } from './watch-contact.ts';

const shared = patient();
afterAll(closeDatabase);

let accountId: string;
beforeAll(async () => {
  const ada = { email: 'ada.watched@example.org', name: 'Ada', password: 'a long walk along the canal' };
  accountId = await transaction(tx => addCustomer(tx, ada, clock.now()));
});

const seen = async (paymentId: string) =>
  (await evaluationsOf(db(), paymentId)).filter(({ stage }) => stage === 'continuous');
const rulesOf = async (paymentId: string) => (await seen(paymentId)).map(({ hits }) => hits.map(({ rule }) => rule));

test('who changes their e-mail after they paid gets nothing sent before a person has looked', async () => {
  const ada = await adaBought();
  const old = await adaBought();
  await db().update(salesOrder).set({ accountId }).where(eq(salesOrder.id, ada.orderId));
  const before = later(clock.now(), -20 * DAY);
  await db().update(salesOrder).set({ accountId, paidAt: before }).where(eq(salesOrder.id, old.orderId));
  await watchContact(accountId, 'email', clock.now());
  expect(await rulesOf(ada.paymentId)).toEqual([['changed-after-payment']]);
  expect([await openCases(ada.paymentId), await ships(ada.orderId)]).toEqual([1, false]);
  // Nothing about the other one is stopped, but that somebody looked is on record.
  expect(await rulesOf(old.paymentId)).toEqual([[]]);
  expect([await openCases(old.paymentId), await ships(old.orderId)]).toEqual([0, true]);
});

test('a warning and a dispute are looked at, and the staff is told when there are too many of them, once a day', async () => {
  await db().execute(sql`insert into payment_day (day, figures, counted_at)
    values (${clock.now().toISOString()}::date, '{"captured": 500, "disputes": 4, "warnings": 1}', now())`);
  const one = await adaBought();
  const other = await adaBought();
  await atStripe(`/charges/${await intentOf(one.paymentId)}/warning`, { fraud_type: 'made_with_stolen_card' });
  await syncPayment(one.paymentId, 'webhook', clock.now(), true);
  await disputeIt(other.paymentId);
  await syncPayment(other.paymentId, 'webhook', clock.now(), true);
  expect(await rulesOf(one.paymentId)).toEqual([['fraud-warning', 'program-ratio']]);
  expect(await rulesOf(other.paymentId)).toEqual([['program-ratio']]);
  expect(await ships(one.orderId)).toBe(false);
  const told = await db().execute(sql`select 1 from ${mailMessage} where dedupe_key like 'payments.concern:program:%'`);
  expect(told).toHaveLength(1);
});

test('whoever gets much of their money back is looked at', async () => {
  const [first, second, third] = [await adaBought(), await adaBought(), await adaBought()];
  shared.strict();
  try {
    await refunded(first.paymentId, 1_000);
    await refunded(second.paymentId, 1_000);
    expect([await openCases(first.paymentId), await openCases(second.paymentId)]).toEqual([0, 0]);
    await refunded(third.paymentId, 1_000);
  } finally {
    shared.patient();
  }
  expect((await seen(third.paymentId)).at(-1)).toMatchObject({ outcome: 'hold', hits: [{ rule: 'refund-abuse' }] });
  expect(await openCases(third.paymentId)).toBe(1);
});

test('a refund to an order of one’s own needs a second person; what was asked for is judged by what was seen', async () => {
  const { orderId, paymentId } = await adaBought();
  const own = { ...grace, id: `account:${accountId}` };
  await db().update(salesOrder).set({ accountId }).where(eq(salesOrder.id, orderId));
  const wanted = {
    paymentId,
    refundId: randomUUID(),
    amountMinor: 100,
    reason: 'duplicate',
    note: 'Ada paid twice.',
  } as const;
  const thrown = await refundPayment(own, wanted, clock.now()).catch((error: unknown) => error);
  expect(thrown).toBeInstanceOf(SecondPersonWanted);
  await runJobs();
  await refundPayment(grace, { ...wanted, refundId: randomUUID() }, clock.now());
  expect((await seen(paymentId)).map(({ facts }) => facts.staffRefund)).toEqual([
    { amountMinor: 100, p99: null, byActorHour: expect.any(Number), toOwnOrder: false },
  ]);
});
