import { afterAll, afterEach, expect, test } from 'vitest';
import { HOUR, later } from '#lib/clock.ts';
import { config } from '#lib/config/index.ts';
import { closeDatabase, db, transaction } from '#lib/db/index.ts';
import { newId } from '#lib/id.ts';
import { mailsAbout, paymentRow } from '../ada-pays.fixture.ts';
import { paymentDecision } from '../schema.ts';
import { askToVerify } from './ask-to-verify.ts';
import { adaSignedIn, heldOrder } from './held.fixture.ts';
import { verificationOf } from './verification-of.ts';
import { verifyOwnPayment } from './verify-own-payment.ts';

const { releaseMinor } = config().fourEyes;
afterAll(closeDatabase);
afterEach(() => {
  config().fourEyes.releaseMinor = releaseMinor;
});

/** Ada, who has been here for a week, and a payment of hers that is held for what a known account answers. */
async function held() {
  const { ada, accountId, actor } = await adaSignedIn();
  const order = await heldOrder(accountId);
  const verifies = async (now = new Date()) => {
    await ada.proves(actor, 'payments.verify-own', now, `payment:${order.paymentId}`);
    return verifyOwnPayment(actor, { link: order.link }, now);
  };
  return { ...order, verifies };
}
const asks = (paymentId: string, now = new Date()) =>
  transaction(async tx => askToVerify(tx, await paymentRow(paymentId), { by: 'account:grace', now }));

test('what two people must want is not released by rule', async () => {
  config().fourEyes.releaseMinor = 1_000;
  const { paymentId, verifies } = await held();
  expect(await verifies()).toEqual({ released: false });
  expect(await paymentRow(paymentId)).toMatchObject({ state: 'held', riskStatus: 'held' });
});

test('nor what a person has decided, though it did not take effect yet', async () => {
  const { paymentId, verifies } = await held();
  const [decidedAt, effectiveAt] = [new Date(), later(new Date(), HOUR)];
  const decision = { id: newId(), paymentId, kind: 'decline' as const, actor: 'account:grace', reason: 'Three cards.' };
  await db()
    .insert(paymentDecision)
    .values({ ...decision, decidedAt, effectiveAt });
  expect(await verifies()).toEqual({ released: false });
  expect(await verificationOf(db(), paymentId)).toMatchObject({ method: 'passkey', assurance: 'factor' });
});

test('nor what is about to be given back', async () => {
  const late = await held();
  const { captureBefore } = await paymentRow(late.paymentId);
  expect(await late.verifies(later(captureBefore ?? new Date(), -HOUR))).toEqual({ released: false });
});

test('the desk asks again, each time by a mail, until the buyer has verified or was asked five times', async () => {
  const { orderId, paymentId, verifies } = await held();
  await asks(paymentId);
  expect(await mailsAbout(orderId)).toEqual(['orders.in-review', 'orders.verify']);
  expect(await verificationOf(db(), paymentId)).toMatchObject({ askedBy: 'account:grace', asks: 2 });
  await verifies();
  await expect(asks(paymentId)).rejects.toMatchObject({ code: 'verified_already' });
  const other = await held();
  for (let n = 2; n <= 5; n++) await asks(other.paymentId);
  await expect(asks(other.paymentId)).rejects.toMatchObject({ code: 'asked_often' });
});
