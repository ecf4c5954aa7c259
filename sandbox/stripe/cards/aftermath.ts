import { type CardDispute, card, type TestCard } from './card.ts';

const DISPUTED: [string, string, CardDispute, Partial<TestCard>?][] = [
  ['4000000000000259', 'createDispute', { kind: 'chargeback', reason: 'fraudulent', protected: true }],
  ['4000000000002685', 'createDisputeProductNotReceived', { kind: 'chargeback', reason: 'product_not_received' }],
  ['4000000000001976', 'createDisputeInquiry', { kind: 'inquiry', reason: 'fraudulent' }],
  ['4000000404000079', 'createMultipleDisputes', { kind: 'chargeback', reason: 'fraudulent', times: 2 }],
  [
    '4000000404000038',
    'createCe3EligibleDispute',
    { kind: 'chargeback', reason: 'fraudulent', eligible: 'visa_compelling_evidence_3' },
  ],
  [
    '4000008400000779',
    'createComplianceDispute',
    { kind: 'compliance', reason: 'noncompliant', eligible: 'visa_compliance' },
  ],
  [
    '5105008400000002',
    'createMastercardComplianceDispute',
    { kind: 'compliance', reason: 'noncompliant', eligible: 'mastercard_compliance' },
    { brand: 'mastercard' },
  ],
  [
    '4000000001000043',
    'createAutoRepresentmentEligibleDispute',
    { kind: 'chargeback', reason: 'fraudulent', smart: true },
  ],
  ['4000000404004816', 'createRapidDisputeResolutionDispute', { kind: 'resolution', reason: 'fraudulent' }],
  ['4000000404005649', 'createCe3BlockDispute', { kind: 'block', reason: 'fraudulent' }],
  ['5105000300000018', 'createEthocaAlert', { kind: 'resolution', reason: 'fraudulent' }, { brand: 'mastercard' }],
];

/** Cards that work, and then something happens to the money: disputes, warnings, slow and failing refunds. */
export const AFTERMATH: readonly TestCard[] = [
  ...DISPUTED.map(([number, id, dispute, more]) => card(number, id, { dispute, ...more })),
  card('4000000000005423', 'createIssuerFraudRecord', { warned: true }),
  card('4000000000007726', 'pendingRefund', { refunds: 'pending' }),
  card('4000000000005126', 'refundFail', { refunds: 'fail' }),
  card('4000000000000077', 'bypassPending', { bypassesPending: true }),
  card('4000003720000278', 'bypassPendingInternational', { bypassesPending: true, country: 'IE' }),
];
