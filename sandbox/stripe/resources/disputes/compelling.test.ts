import { expect, test } from 'vitest';
import { differences } from '../../contract/sdk-types.ts';
import { cardPayment, refusal, sdk, startSandbox } from '../../test-sandbox.ts';

const ada = { customer_purchase_ip: '203.0.113.7', customer_email_address: 'ada@example.com' };
const print = { ...ada, product_description: 'A print' };

test('Compelling evidence qualifies once the same customer is shown in two earlier payments', async () => {
  const stripe = sdk(await startSandbox());
  const payment_method = 'pm_card_createCe3EligibleDispute';
  const { id } = await stripe.paymentIntents.create({ ...cardPayment, payment_method, confirm: true });
  const [dispute] = (await stripe.disputes.list({ payment_intent: id })).data;
  expect(dispute?.enhanced_eligibility_types).toEqual(['visa_compelling_evidence_3']);
  const hand = async (visa_compelling_evidence_3: object) => {
    const evidence = { enhanced_evidence: { visa_compelling_evidence_3 } };
    const { evidence_details: details } = await stripe.disputes.update(dispute?.id ?? '', { evidence, submit: false });
    return details.enhanced_eligibility.visa_compelling_evidence_3;
  };
  expect(await hand({ disputed_transaction: { ...print, merchandise_or_services: 'merchandise' } })).toEqual({
    status: 'requires_action',
    required_actions: ['missing_prior_undisputed_transactions'],
  });
  const prior = (charge: string, more: object = {}) => ({ ...print, charge, ...more });
  const another = [prior('ch_1'), prior('ch_2', { customer_purchase_ip: '198.51.100.1' })];
  expect((await hand({ prior_undisputed_transactions: another }))?.required_actions).toEqual([
    'missing_customer_identifiers',
  ]);
  const address = { city: 'Paris', country: 'FR', line1: '1 Rue' };
  const both = [prior('ch_1'), prior('ch_2', { shipping_address: address })];
  expect(await hand({ prior_undisputed_transactions: both })).toEqual({ status: 'qualified', required_actions: [] });
  const kept = await stripe.disputes.retrieve(dispute?.id ?? '');
  expect(kept.evidence.enhanced_evidence.visa_compelling_evidence_3).toMatchObject({
    disputed_transaction: ada,
    prior_undisputed_transactions: [{ charge: 'ch_1' }, { charge: 'ch_2', shipping_address: address }],
  });
  expect(differences(kept)).toEqual([]);
  const unknown = await refusal(hand({ prior_undisputed_transactions: [{ ...prior('ch_1'), card: '4242' }] }));
  expect(unknown.param).toBe(
    'evidence[enhanced_evidence][visa_compelling_evidence_3][prior_undisputed_transactions][0][card]',
  );
});

test('A compliance dispute is countered only once its fee is acknowledged', async () => {
  const stripe = sdk(await startSandbox());
  const payment_method = 'pm_card_createComplianceDispute';
  const { id } = await stripe.paymentIntents.create({ ...cardPayment, payment_method, confirm: true });
  const [dispute] = (await stripe.disputes.list({ payment_intent: id })).data;
  const counter = (enhanced_evidence: object) =>
    stripe.disputes.update(dispute?.id ?? '', { evidence: { uncategorized_text: 'No.', enhanced_evidence } });
  expect((await refusal(counter({}))).param).toBe('evidence[enhanced_evidence]');
  const refused = await stripe.disputes.retrieve(dispute?.id ?? '');
  expect([refused.status, refused.evidence.uncategorized_text]).toEqual(['needs_response', null]);
  const countered = await counter({ visa_compliance: { fee_acknowledged: true } });
  expect(countered.status).toBe('under_review');
  expect(countered.evidence_details.enhanced_eligibility).toEqual({ visa_compliance: { status: 'fee_acknowledged' } });
});
