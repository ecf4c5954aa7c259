import { expect, test } from 'vitest';
import { cardPayment, refusal, sdk, startSandbox, steer } from '../../test-sandbox.ts';

const TYPE = 'radar.early_fraud_warning.*';

test('An early fraud warning comes with its card, is found by payment, and ends with a full refund', async () => {
  const { charges, paymentIntents, refunds, radar, events } = sdk(await startSandbox());
  const pay = () =>
    paymentIntents.create({ ...cardPayment, confirm: true, payment_method: 'pm_card_createIssuerFraudRecord' });
  const { id, latest_charge: charge } = await pay();
  const other = await pay();
  const { data } = await radar.earlyFraudWarnings.list({ payment_intent: id });
  expect(data).toMatchObject([{ actionable: true, charge, fraud_type: 'unauthorized_use_of_card' }]);
  const found = await radar.earlyFraudWarnings.list({ charge: String(other.latest_charge) });
  expect(found.data).toMatchObject([{ payment_intent: other.id }]);
  await refunds.create({ payment_intent: id, amount: 999 });
  expect((await radar.earlyFraudWarnings.retrieve(String(data[0]?.id))).actionable).toBe(true);
  await refunds.create({ payment_intent: id });
  expect((await radar.earlyFraudWarnings.retrieve(String(data[0]?.id))).actionable).toBe(false);
  const told = (await events.list({ types: [TYPE] })).data.map(event => event.type.split('.').at(-1));
  expect(told).toEqual(['updated', 'created', 'created']);
  const report = { fraud_details: { user_report: 'safe' as const } };
  expect((await charges.update(String(charge), report)).fraud_details).toEqual({ user_report: 'safe' });
  expect((await refusal(radar.earlyFraudWarnings.retrieve('issfr_none'))).statusCode).toBe(404);
});

test('One by the control API, ended by a dispute, which also closes the review', async () => {
  const sandbox = await startSandbox();
  const { paymentIntents, radar, reviews } = sdk(sandbox);
  const card = { confirm: true, payment_method: 'pm_card_riskLevelElevated' };
  const { id, review } = await paymentIntents.create({ ...cardPayment, ...card });
  const { json } = await steer(sandbox, 'POST', `/charges/${id}/warning`, { fraud_type: 'made_with_stolen_card' });
  expect(json).toMatchObject({ fraud_type: 'made_with_stolen_card', actionable: true });
  expect((await steer(sandbox, 'POST', `/charges/${id}/warning`, { fraud_type: 'bad_luck' })).status).toBe(400);
  await steer(sandbox, 'POST', `/charges/${id}/dispute`, { kind: 'inquiry' });
  expect((await radar.earlyFraudWarnings.retrieve(String(json.id))).actionable).toBe(false);
  expect(await reviews.retrieve(String(review))).toMatchObject({ open: false, closed_reason: 'disputed' });
});
