/** About nothing that exists: whoever may do it is told so. */
export const NOTHING = '01900000-0000-7000-8000-00000000dead';
const because = 'She asked for it on the telephone.';

/** An input of the right shape for every operation that asks for a fresh proof. A new one says its own here. */
export const SAMPLES: Readonly<Record<string, Record<string, unknown>>> = {
  'access-review.sign-off': { reviewId: NOTHING },
  'approvals.approve': { requestId: NOTHING },
  'audit.export': { exportId: NOTHING, filter: {} },
  'identity.start-app': {},
  'identity.add-passkey': {
    challengeId: NOTHING,
    name: 'Phone',
    device: 'x'.repeat(43),
    response: {
      id: 'AAAA',
      rawId: 'AAAA',
      type: 'public-key',
      clientExtensionResults: {},
      response: { clientDataJSON: 'AAAA', attestationObject: 'AAAA', transports: ['internal'] },
    },
  },
  'identity.make-codes': {},
  'identity.remove-passkey': { passkeyId: 'AAAA' },
  'identity.remove-app': {},
  'identity.change-email': { email: 'ada.new@example.test' },
  'identity.change-password': { password: 'nineteen blue herons at dusk 7' },
  'people.grant-role': { accountId: NOTHING, role: 'support', because },
  'people.revoke-role': { accountId: NOTHING, role: 'support', because },
  'people.disable': { accountId: NOTHING, because },
  'people.enable': { accountId: NOTHING, because },
  'people.invite': { invitationId: NOTHING, email: 'piet.new@example.test', name: 'Piet', roles: ['support'] },
  'people.appoint': { invitationId: NOTHING, email: 'noor.new@example.test', name: 'Noor' },
  'models.publish': { version: 1, because },
  'models.retire': { version: 1, because },
  'payments.release-hold': { paymentId: NOTHING, reason: because },
  'payments.decline-hold': { paymentId: NOTHING, reason: because },
  'payments.refund': { paymentId: NOTHING, refundId: NOTHING, amountMinor: 1, reason: 'duplicate', note: because },
  'rules.publish': { version: 2_000_000_000, instead: 1, because },
  'payments.submit-evidence': { disputeId: NOTHING, evidenceId: NOTHING, texts: { customerName: 'Ada' } },
  'privacy.ask-erasure': { requestId: NOTHING },
  'privacy.ask-for-export': { exportId: NOTHING },
  'demands.answer': {
    demandId: NOTHING,
    orderNumber: 'CP-2026-000000',
    authority: 'A court',
    reference: '12 Js 3/26',
    law: '§ 95 StPO',
    categories: ['you'],
    because,
  },
  'privacy.open-export': { exportId: NOTHING },
};
