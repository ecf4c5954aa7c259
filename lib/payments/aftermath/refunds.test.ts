import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { afterAll, describe, expect, test } from 'vitest';
import { guest } from '#lib/access/index.ts';
import { clock, HOUR, later } from '#lib/clock.ts';
import { closeDatabase, db } from '#lib/db/index.ts';
import { account } from '#lib/identity/schema.ts';
import { customerNamed } from '#lib/identity/sessions/browsers.fixture.ts';
import { salesOrder } from '#lib/orders/schema.ts';
import {
  askStripe,
  intentOf,
  listAtStripe,
  mailsAbout,
  orderStatus,
  paymentRow,
  runJobs,
} from '../ada-pays.fixture.ts';
import { refundPayment as graceProves } from '../grace.fixture.ts';
import { refundPayment, syncPayment, viewPayment } from '../index.ts';
import {
  adaBought,
  atStripe,
  disputeIt,
  grace,
  graceRefunds,
  ledgerOf,
  note,
  openCases,
  refunded,
  TOTAL,
} from './after-the-sale.fixture.ts';

afterAll(closeDatabase);

const PENDING = '4000000000007726';
const FAILS = '4000000000005126';
const atOurs = async (paymentId: string) => (await viewPayment(paymentId)).refunds;
const listed = async (paymentId: string) => listAtStripe(`/v1/refunds?payment_intent=${await intentOf(paymentId)}`);

test('a part goes back, then the rest, then nothing more', async () => {
  const { orderId, paymentId } = await adaBought();
  await refunded(paymentId, 3_195);
  expect(await paymentRow(paymentId)).toMatchObject({ state: 'partially_refunded', amountRefundedMinor: 3_195 });
  expect(await orderStatus(orderId)).toBe('partially_refunded');
  await refunded(paymentId, 10_000);
  expect(await paymentRow(paymentId)).toMatchObject({ state: 'refunded', amountRefundedMinor: TOTAL });
  expect(await orderStatus(orderId)).toBe('refunded');
  await expect(graceRefunds(paymentId, 1)).rejects.toMatchObject({ code: 'nothing_to_refund' });
  expect(await ledgerOf(paymentId)).toEqual([
    ['capture', TOTAL],
    ['refund', -3_195],
    ['refund', -10_000],
  ]);
  expect((await mailsAbout(orderId)).filter(name => name === 'orders.refund-sent')).toHaveLength(2);
});

describe('21: an amount', () => {
  test('that is more than is left, or none, is refused and says what is left', async () => {
    const { paymentId } = await adaBought();
    await expect(graceRefunds(paymentId, TOTAL + 1)).rejects.toThrow('At most €131.95 can still be sent back.');
    for (const none of [0, -500, 1.5])
      await expect(graceRefunds(paymentId, none)).rejects.toMatchObject({ code: 'bad_input' });
    expect(await atOurs(paymentId)).toEqual([]);
  });

  test('asked for ten times at once adds up to what was taken at most', async () => {
    const { paymentId } = await adaBought();
    const asked = await Promise.allSettled(Array.from({ length: 10 }, () => graceRefunds(paymentId, 5_000)));
    expect(asked.filter(({ status }) => status === 'fulfilled')).toHaveLength(2);
    await runJobs();
    expect(await listed(paymentId)).toHaveLength(2);
    expect(await paymentRow(paymentId)).toMatchObject({ amountRefundedMinor: 10_000 });
  });
});

test('21: the same refund asked for twice, and sent twice, is one; with another amount it is refused', async () => {
  const { paymentId } = await adaBought();
  const refundId = await graceRefunds(paymentId, 500);
  await graceRefunds(paymentId, 500, refundId);
  await runJobs();
  await expect(graceRefunds(paymentId, 700, refundId)).rejects.toMatchObject({ code: 'refund_mismatch' });
  expect(await listed(paymentId)).toMatchObject([{ amount: 500, metadata: { refund_id: refundId } }]);
});

test('an answer that is lost after Stripe has sent the money sends none twice', async () => {
  const { paymentId } = await adaBought();
  const refundId = await graceRefunds(paymentId, 500);
  const key = `refund:${refundId}`;
  await atStripe('/faults', { match: 'POST /v1/refunds', key, kind: 'reset_after', times: '2' });
  await expect(runJobs()).rejects.toMatchObject({ name: 'NoAnswerFromStripe' });
  await syncPayment(paymentId, 'webhook refund.created', clock.now(), true);
  await runJobs();
  expect(await listed(paymentId)).toHaveLength(1);
  expect(await atOurs(paymentId)).toMatchObject([{ status: 'succeeded', actor: 'account:grace', note }]);
});

test('21: one that was made at Stripe is on record, and crowds out what no longer fits', async () => {
  const { orderId, paymentId } = await adaBought();
  await graceRefunds(paymentId, TOTAL);
  await askStripe('/v1/refunds', { payment_intent: await intentOf(paymentId), amount: '500' }, 'dashboard');
  await syncPayment(paymentId, 'webhook refund.created', clock.now(), true);
  await runJobs();
  const [atStripes, ours] = (await atOurs(paymentId)).sort((one, other) => one.amountMinor - other.amountMinor);
  expect(atStripes).toMatchObject({ actor: 'stripe:dashboard', amountMinor: 500, status: 'succeeded' });
  expect(ours).toMatchObject({ status: 'failed', failureReason: 'refunded_elsewhere' });
  expect(await paymentRow(paymentId)).toMatchObject({ state: 'partially_refunded', amountRefundedMinor: 500 });
  expect(await mailsAbout(orderId)).toContain('orders.refund-sent');
});

test('one that Stripe refuses is told to a person, and the money is still here', async () => {
  const { paymentId } = await adaBought();
  await graceRefunds(paymentId, 500);
  await disputeIt(paymentId, { amount: '5000' });
  await runJobs();
  expect(await atOurs(paymentId)).toMatchObject([{ status: 'failed', failureReason: 'charge_disputed' }]);
  expect(await paymentRow(paymentId)).toMatchObject({ amountRefundedMinor: 0, amountDisputedMinor: 5_000 });
  expect(await openCases(paymentId)).toBe(1);
});

test('21: one that is pending counts as gone, and ends as succeeded', async () => {
  const { orderId, paymentId } = await adaBought(PENDING);
  await refunded(paymentId, TOTAL);
  const [pending] = await atOurs(paymentId);
  expect(pending).toMatchObject({ status: 'pending', settledAt: null });
  expect(await orderStatus(orderId)).toBe('refunded');
  await atStripe(`/refunds/${pending?.stripeRefundId}/succeed`);
  await syncPayment(paymentId, 'webhook refund.updated', clock.now(), true);
  expect(await atOurs(paymentId)).toMatchObject([{ status: 'succeeded' }]);
  expect((await mailsAbout(orderId)).filter(name => name === 'orders.refund-sent')).toHaveLength(1);
});

test('21: one that fails later comes back: in the ledger, on the order, to the buyer and to a person', async () => {
  const { orderId, paymentId } = await adaBought(FAILS);
  await refunded(paymentId, TOTAL);
  expect(await orderStatus(orderId)).toBe('refunded');
  const [sent] = await atOurs(paymentId);
  await atStripe(`/refunds/${sent?.stripeRefundId}/fail`);
  for (const because of ['webhook refund.updated', 'webhook refund.failed'])
    await syncPayment(paymentId, because, clock.now(), true);
  expect(await paymentRow(paymentId)).toMatchObject({ state: 'captured', amountRefundedMinor: 0 });
  expect(await orderStatus(orderId)).toBe('paid');
  expect(await ledgerOf(paymentId)).toEqual([
    ['capture', TOTAL],
    ['refund', -TOTAL],
    ['refund_returned', TOTAL],
  ]);
  expect((await mailsAbout(orderId)).filter(name => name === 'orders.refund-failed')).toHaveLength(1);
  expect(await openCases(paymentId)).toBe(1);
  expect((await viewPayment(paymentId)).refundable).toEqual({ leftMinor: TOTAL, whyNot: null });
});

test('22: a refund of one payment leaves every other alone', async () => {
  const [one, other] = [await adaBought(), await adaBought()];
  await refunded(one.paymentId, TOTAL);
  expect(await paymentRow(other.paymentId)).toMatchObject({ state: 'captured', amountRefundedMinor: 0 });
  expect(await orderStatus(other.orderId)).toBe('paid');
});

test('what somebody asks for within a day after their account was recovered waits; a duplicate does not', async () => {
  const { orderId, paymentId } = await adaBought();
  const heldUntil = later(clock.now(), HOUR);
  const ada = await customerNamed('ada', clock.now());
  await db().update(account).set({ heldUntil }).where(eq(account.id, ada.id));
  await db().update(salesOrder).set({ accountId: ada.id }).where(eq(salesOrder.id, orderId));
  await expect(graceRefunds(paymentId, 100)).rejects.toMatchObject({ code: 'account_held' });
  const wanted = { paymentId, refundId: randomUUID(), amountMinor: 100, reason: 'duplicate' as const, note };
  await graceProves(grace, wanted, clock.now());
  await db().update(account).set({ heldUntil: clock.now() });
  await graceRefunds(paymentId, 100);
});

test('mallory, and a payment that took nothing, get no refund', async () => {
  const { paymentId } = await adaBought();
  const wanted = { paymentId, refundId: randomUUID(), amountMinor: 1, reason: 'duplicate' as const, note };
  await expect(refundPayment(guest, wanted, clock.now())).rejects.toMatchObject({ code: 'not_allowed' });
  await expect(graceRefunds(randomUUID(), 1)).rejects.toMatchObject({ code: 'nothing_to_refund' });
});
