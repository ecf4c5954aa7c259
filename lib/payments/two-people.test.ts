import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { staffWith } from '#lib/access/actors.fixture.ts';
import * as access from '#lib/access/index.ts';
import { proving } from '#lib/access/proving.fixture.ts';
import { clock } from '#lib/clock.ts';
import { config } from '#lib/config/index.ts';
import { closeDatabase } from '#lib/db/index.ts';
import { adaPays, CARDS, paymentRow, runJobs } from './ada-pays.fixture.ts';
import { refundPayment, releaseHold } from './grace.fixture.ts';

const grace = staffWith('owner');
const olive = { ...staffWith('owner'), id: 'account:olive' };
const approve = proving(access.approve);

/** Every payment of these tests is a large one. */
beforeAll(() => Object.assign(config().fourEyes, { refundMinor: 5_000, releaseMinor: 5_000 }));
afterAll(closeDatabase);

const refund = (paymentId: string, amountMinor: number, refundId = randomUUID()) =>
  refundPayment(
    grace,
    { paymentId, refundId, amountMinor, reason: 'requested_by_customer', note: 'Ada wrote that the frame is broken.' },
    clock.now(),
  );
/** The request that waits for a second person. */
async function waiting(asked: Promise<unknown>): Promise<string> {
  const thrown = await asked.catch((error: unknown) => error);
  expect(thrown).toBeInstanceOf(access.SecondPersonWanted);
  return (thrown as access.SecondPersonWanted).requestId;
}
const paid = async () => (await adaPays(CARDS.good)).paymentId;
const refundedMinor = async (paymentId: string) => (await paymentRow(paymentId)).amountRefundedMinor;

test('a large refund is sent once a second person has approved it, and once only', async () => {
  const paymentId = await paid();
  const refundId = randomUUID();
  const requestId = await waiting(refund(paymentId, 6_000, refundId));
  await runJobs();
  expect(await refundedMinor(paymentId)).toBe(0);
  const [request] = (await access.listRequests(olive, clock.now())).open;
  expect(request?.sentence).toMatch(/^Send €60\.00 of order CP-\d{4}-\d+ back\. Ada wrote/);
  await approve(olive, { requestId }, clock.now());
  await refund(paymentId, 6_000, refundId);
  await runJobs();
  expect(await refundedMinor(paymentId)).toBe(6_000);
});

test('a large refund does not become a few small ones: what went before counts along', async () => {
  const paymentId = await paid();
  await refund(paymentId, 3_000);
  const requestId = await waiting(refund(paymentId, 3_000));
  await approve(olive, { requestId }, clock.now());
  await runJobs();
  expect(await refundedMinor(paymentId)).toBe(6_000);
});

test('when less is left meanwhile, the approval is refused in words and nothing is sent', async () => {
  const paymentId = await paid();
  const requestId = await waiting(refund(paymentId, 13_000));
  await refund(paymentId, 1_000);
  await expect(approve(olive, { requestId }, clock.now())).rejects.toMatchObject({ code: 'refund_too_large' });
  await runJobs();
  expect(await refundedMinor(paymentId)).toBe(1_000);
});

test('a large payment that is held is released by two people', async () => {
  const { paymentId } = await adaPays(CARDS.elevated);
  const reason = 'I called Ada and she knows every detail.';
  const requestId = await waiting(releaseHold(grace, { paymentId, reason }, clock.now()));
  expect(await paymentRow(paymentId)).toMatchObject({ state: 'held', riskStatus: 'held' });
  await approve(olive, { requestId }, clock.now());
  await runJobs();
  expect(await paymentRow(paymentId)).toMatchObject({ state: 'captured', riskStatus: 'approved' });
});
