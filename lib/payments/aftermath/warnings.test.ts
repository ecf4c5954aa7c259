import { afterAll, expect, test } from 'vitest';
import { guest } from '#lib/access/index.ts';
import { clock } from '#lib/clock.ts';
import { closeDatabase } from '#lib/db/index.ts';
import { CARDS, intentOf, paymentRow } from '../ada-pays.fixture.ts';
import { clearConcern, confirmFraud, syncPayment, viewPayment } from '../index.ts';
import { adaBought, atStripe, grace, openCases, refunded, ships, TOTAL } from './after-the-sale.fixture.ts';

afterAll(closeDatabase);

const reason = 'Called ada, who knows of the order and has the card.';
const look = (paymentId: string) =>
  syncPayment(paymentId, 'webhook radar.early_fraud_warning.created', clock.now(), true);

async function warned() {
  const bought = await adaBought(CARDS.good);
  await atStripe(`/charges/${await intentOf(bought.paymentId)}/warning`, { fraud_type: 'made_with_stolen_card' });
  await look(bought.paymentId);
  return bought;
}

test('an early fraud warning stops the parcel until a person has cleared it, and is told once', async () => {
  const { orderId, paymentId } = await warned();
  await look(paymentId);
  const { warnings } = await viewPayment(paymentId);
  expect(warnings).toMatchObject([{ fraudType: 'made_with_stolen_card', actionable: true, clearedAt: null }]);
  expect(await openCases(paymentId)).toBe(1);
  expect(await ships(orderId)).toBe(false);
  await expect(clearConcern(guest, { paymentId, reason }, clock.now())).rejects.toMatchObject({ code: 'not_allowed' });
  await clearConcern(grace, { paymentId, reason }, clock.now());
  expect(await openCases(paymentId)).toBe(0);
  expect(await ships(orderId)).toBe(true);
  await look(paymentId);
  expect((await viewPayment(paymentId)).warnings).toMatchObject([{ clearedBy: 'account:grace' }]);
  await expect(clearConcern(grace, { paymentId, reason }, clock.now())).rejects.toMatchObject({
    code: 'nothing_to_clear',
  });
});

test('a refund of all of it answers the warning, and nothing ships any more', async () => {
  const { orderId, paymentId } = await warned();
  await refunded(paymentId, TOTAL);
  expect((await viewPayment(paymentId)).warnings).toMatchObject([{ actionable: false }]);
  expect(await paymentRow(paymentId)).toMatchObject({ state: 'refunded', disputed: false });
  await clearConcern(grace, { paymentId, reason }, clock.now());
  expect(await ships(orderId)).toBe(false);
});

test('what a person has found to be fraud never ships, whatever is closed or won afterwards', async () => {
  const { orderId, paymentId } = await warned();
  await confirmFraud(grace, { paymentId, reason: 'The cardholder does not know ada.' }, clock.now());
  expect(await openCases(paymentId)).toBe(0);
  await clearConcern(grace, { paymentId, reason }, clock.now());
  await look(paymentId);
  expect(await ships(orderId)).toBe(false);
});
