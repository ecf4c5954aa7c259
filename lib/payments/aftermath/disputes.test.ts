import { randomUUID } from 'node:crypto';
import { afterAll, describe, expect, test } from 'vitest';
import { clock } from '#lib/clock.ts';
import { closeDatabase } from '#lib/db/index.ts';
import { mailsAbout, orderStatus, paymentRow, runJobs } from '../ada-pays.fixture.ts';
import { submitEvidence } from '../grace.fixture.ts';
import { syncPayment, viewPayment } from '../index.ts';
import {
  adaBought,
  atStripe,
  disputeIt,
  grace,
  graceRefunds,
  ledgerOf,
  openCases,
  refunded,
  ships,
  TOTAL,
} from './after-the-sale.fixture.ts';

afterAll(closeDatabase);

const look = (paymentId: string) => syncPayment(paymentId, 'webhook charge.dispute.updated', clock.now(), true);
const disputesOf = async (paymentId: string) => (await viewPayment(paymentId)).disputes;

async function disputed(form: Record<string, string> = {}) {
  const bought = await adaBought();
  const dispute = await disputeIt(bought.paymentId, form);
  await look(bought.paymentId);
  return { ...bought, dispute };
}

describe('23: a chargeback', () => {
  test('takes the money, stops the parcel, opens a case with its deadline, and bars refunds', async () => {
    const { orderId, paymentId } = await disputed();
    expect(await paymentRow(paymentId)).toMatchObject({
      state: 'captured',
      disputed: true,
      amountDisputedMinor: TOTAL,
    });
    expect(await orderStatus(orderId)).toBe('disputed');
    expect(await ships(orderId)).toBe(false);
    expect(await openCases(paymentId)).toBe(1);
    expect(await disputesOf(paymentId)).toMatchObject([
      { status: 'needs_response', withdrawnMinor: TOTAL, mayAnswer: true },
    ]);
    await expect(graceRefunds(paymentId, 500)).rejects.toThrow('in dispute');
    expect(await mailsAbout(orderId)).not.toContain('orders.refund-sent');
  });

  test('that is won gives all of it back, and the order is where it was', async () => {
    const { orderId, paymentId, dispute } = await disputed();
    await atStripe(`/disputes/${dispute}/win`);
    await look(paymentId);
    expect(await paymentRow(paymentId)).toMatchObject({ disputed: false, amountDisputedMinor: 0 });
    expect(await orderStatus(orderId)).toBe('paid');
    expect(await ledgerOf(paymentId)).toEqual([
      ['capture', TOTAL],
      ['dispute_withdrawn', -TOTAL],
      ['dispute_reinstated', TOTAL],
    ]);
  });

  test('that is lost stays lost, is appealed, and is won in the end', async () => {
    const { orderId, paymentId, dispute } = await disputed();
    await atStripe(`/disputes/${dispute}/lose`);
    await look(paymentId);
    expect(await orderStatus(orderId)).toBe('chargeback_lost');
    expect(await ships(orderId)).toBe(false);
    await expect(graceRefunds(paymentId, 500)).rejects.toMatchObject({ code: 'nothing_to_refund' });
    await atStripe(`/disputes/${dispute}/appeal`);
    await look(paymentId);
    expect(await disputesOf(paymentId)).toMatchObject([{ status: 'appeal_needs_response', closedAt: null }]);
    expect(await orderStatus(orderId)).toBe('disputed');
    await atStripe(`/disputes/${dispute}/win`);
    await look(paymentId);
    expect(await orderStatus(orderId)).toBe('paid');
    expect(await paymentRow(paymentId)).toMatchObject({ disputed: false, amountDisputedMinor: 0 });
  });

  test('that is prevented in time leaves money and order alone', async () => {
    const { orderId, paymentId, dispute } = await disputed();
    await atStripe(`/disputes/${dispute}/prevent`);
    await look(paymentId);
    expect(await disputesOf(paymentId)).toMatchObject([{ status: 'prevented', withdrawnMinor: 0 }]);
    expect(await orderStatus(orderId)).toBe('paid');
  });

  test('after a refund of a part leaves the part refunded when it is won', async () => {
    const { orderId, paymentId } = await adaBought();
    await refunded(paymentId, 3_195);
    const dispute = await disputeIt(paymentId);
    await look(paymentId);
    expect(await orderStatus(orderId)).toBe('disputed');
    expect((await paymentRow(paymentId)).amountDisputedMinor).toBe(10_000);
    await atStripe(`/disputes/${dispute}/win`);
    await look(paymentId);
    expect(await orderStatus(orderId)).toBe('partially_refunded');
    expect((await viewPayment(paymentId)).refundable.leftMinor).toBe(10_000);
  });
});

describe('23: an inquiry', () => {
  test('takes nothing; a refund of all of it is the answer, and ends it', async () => {
    const { orderId, paymentId } = await disputed({ kind: 'inquiry' });
    expect(await paymentRow(paymentId)).toMatchObject({ disputed: true, amountDisputedMinor: 0 });
    expect(await orderStatus(orderId)).toBe('disputed');
    expect(await ships(orderId)).toBe(false);
    await refunded(paymentId, TOTAL);
    expect(await disputesOf(paymentId)).toMatchObject([{ status: 'warning_closed' }]);
    expect(await orderStatus(orderId)).toBe('refunded');
  });

  test('that becomes a chargeback takes the money then', async () => {
    const { paymentId, dispute } = await disputed({ kind: 'inquiry' });
    await atStripe(`/disputes/${dispute}/escalate`);
    await look(paymentId);
    expect(await disputesOf(paymentId)).toMatchObject([{ status: 'needs_response', withdrawnMinor: TOTAL }]);
    expect(await paymentRow(paymentId)).toMatchObject({ amountDisputedMinor: TOTAL });
  });
});

test('23: two disputes of one charge stand for themselves: one lost and one won keep what was won', async () => {
  const { orderId, paymentId, dispute } = await disputed({ amount: '5000' });
  const second = await disputeIt(paymentId, { amount: '2000' });
  await look(paymentId);
  expect(await paymentRow(paymentId)).toMatchObject({ amountDisputedMinor: 7_000 });
  await atStripe(`/disputes/${dispute}/win`);
  await look(paymentId);
  expect(await orderStatus(orderId)).toBe('disputed');
  await atStripe(`/disputes/${second}/lose`);
  await look(paymentId);
  expect(await paymentRow(paymentId)).toMatchObject({ disputed: true, amountDisputedMinor: 2_000 });
  expect((await disputesOf(paymentId)).map(({ status }) => status).sort()).toEqual(['lost', 'won']);
  expect(await orderStatus(orderId)).toBe('chargeback_lost');
});

test('evidence is handed in once, and wins', async () => {
  const { orderId, paymentId } = await disputed();
  const [{ disputeId } = { disputeId: '' }] = await disputesOf(paymentId);
  const texts = { customerName: 'Ada de Vries', uncategorizedText: 'winning_evidence' };
  const evidenceId = randomUUID();
  const sent = () => submitEvidence(grace, { disputeId, evidenceId, texts }, clock.now());
  await sent();
  await sent();
  const again = { disputeId, evidenceId: randomUUID(), texts };
  await expect(submitEvidence(grace, again, clock.now())).rejects.toMatchObject({ code: 'evidence_already_sent' });
  await runJobs();
  await look(paymentId);
  expect(await disputesOf(paymentId)).toMatchObject([{ status: 'won', evidence: [{ refusedBecause: null }] }]);
  expect(await orderStatus(orderId)).toBe('paid');
  await expect(submitEvidence(grace, again, clock.now())).rejects.toMatchObject({ code: 'dispute_not_open' });
});
