import { afterAll, beforeAll, expect, test } from 'vitest';
import { clock } from '#lib/clock.ts';
import type { Control } from '#lib/control.ts';
import { closeDatabase } from '#lib/db/index.ts';
import { everythingThatLeftHasGround, paymentDataStays } from '#lib/disclosure/index.ts';
import { mailsLeave } from '#lib/mail/index.ts';
import { authenticationGiven, casesDecidedInTime, decisionsReplay, judgedAtOnce } from '#lib/risk/index.ts';
import {
  adaOrders,
  adaPays,
  askStripe,
  authenticate,
  CARDS,
  intentOf,
  paymentRow,
  runJobs,
} from '../ada-pays.fixture.ts';
import { disputeIt, refunded } from '../aftermath/after-the-sale.fixture.ts';
import { declineHold, grace, releaseHold, shipped } from '../grace.fixture.ts';
import { syncPayment } from '../sync-payment.ts';
import * as controls from './index.ts';

const reason = 'I called Ada and she knows every detail.';
/** The nightly comparison reads what all tests have at the stand-in, and the endpoint is a drill's. */
const { booksEqualStripes: _books, stripeSetUp: _setUp, secretsRolled: _secrets, ...ofPayments } = controls;
const LOOKED_AT: readonly Control[] = [
  ...Object.values(ofPayments),
  ...[authenticationGiven, casesDecidedInTime, decisionsReplay, judgedAtOnce],
  ...[paymentDataStays, everythingThatLeftHasGround, mailsLeave],
];

beforeAll(async () => {
  const paid = await adaPays(CARDS.good);
  await shipped(paid.orderId);
  await refunded(paid.paymentId, 100);
  const order = await adaOrders();
  await adaPays(CARDS.declined, order);
  await adaPays(CARDS.good, order);
  await disputeIt(order.paymentId);
  const asked = await adaPays(CARDS.needs3ds);
  await authenticate(asked.paymentId, 'authorize');
  await syncPayment(asked.paymentId, 'return', clock.now());
  for (const card of [CARDS.highest, CARDS.blockedByRadar, CARDS.cvcFails]) await adaPays(card);
  const [released, declined] = [await adaPays(CARDS.elevated), await adaPays(CARDS.elevated)];
  await releaseHold(grace, { paymentId: released.paymentId, reason }, clock.now());
  await declineHold(grace, { paymentId: declined.paymentId, reason }, clock.now());
  await runJobs();
  await shipped(released.orderId);
  await adaPays(CARDS.elevated);
  await runJobs();
});
afterAll(closeDatabase);

test.each(LOOKED_AT.map(control => [control.id, control] as const))(
  'a day with every kind of card, holds, refunds and a dispute breaks no promise: %s',
  async (_id, control) => {
    expect(await control.check(clock.now())).toMatchObject({ result: 'held' });
  },
);

test('money that somebody took at Stripe, past a hold, is found and named', async () => {
  const { paymentId } = await adaPays(CARDS.elevated);
  await askStripe(`/v1/payment_intents/${await intentOf(paymentId)}/capture`, {}, 'dashboard');
  await syncPayment(paymentId, 'webhook', clock.now());
  expect(await paymentRow(paymentId)).toMatchObject({ state: 'captured', riskStatus: 'held' });
  expect(await controls.suspiciousStopped.check(clock.now())).toMatchObject({
    result: 'broken',
    broken: [`payment:${paymentId}`],
  });
});
