import { sql } from 'drizzle-orm';
import { db } from '#lib/db/index.ts';
import { newId } from '#lib/id.ts';
import { subjectHash } from '#lib/privacy/index.ts';
import { DRAWN } from './drawn-ids.fixture.ts';
import { NOTHING } from './samples.fixture.ts';
import { rowsInto, type Seated } from './standings.fixture.ts';

/** One field of an operation that names something of Ada's, and what else the operation takes. */
export type Named = { operation: string; field: string; with?: Record<string, unknown> };

const because = 'She asked for it on the telephone.';

/** Every identifier that a browser may send. Where nothing of Ada's fits, her account's id stands for it. */
export const NAMED: Named[] = [
  { operation: 'identity.end-session', field: 'sessionId' },
  { operation: 'identity.forget-browser', field: 'deviceId' },
  { operation: 'identity.remove-passkey', field: 'passkeyId' },
  { operation: 'identity.rename-passkey', field: 'passkeyId', with: { name: 'Mine' } },
  { operation: 'approvals.approve', field: 'requestId' },
  { operation: 'approvals.refuse', field: 'requestId', with: { note: because } },
  { operation: 'approvals.withdraw', field: 'requestId' },
  { operation: 'access-review.confirm', field: 'grantId', with: { reviewId: NOTHING } },
  { operation: 'access-review.revoke', field: 'grantId', with: { reviewId: NOTHING, because } },
  { operation: 'access-review.sign-off', field: 'reviewId' },
  { operation: 'people.grant-role', field: 'accountId', with: { role: 'support', because } },
  { operation: 'people.revoke-role', field: 'accountId', with: { role: 'support', because } },
  { operation: 'people.disable', field: 'accountId', with: { because } },
  { operation: 'people.enable', field: 'accountId', with: { because } },
  { operation: 'people.resend-invitation', field: 'invitationId' },
  { operation: 'people.withdraw-invitation', field: 'invitationId' },
  { operation: 'payment-page.accept-difference', field: 'differenceId', with: { because } },
  { operation: 'payments.release-hold', field: 'paymentId', with: { reason: because } },
  { operation: 'payments.decline-hold', field: 'paymentId', with: { reason: because } },
  { operation: 'payments.undo-decision', field: 'paymentId' },
  { operation: 'payments.ask-customer', field: 'paymentId' },
  { operation: 'payments.assign-case', field: 'paymentId' },
  { operation: 'payments.leave-case', field: 'paymentId' },
  { operation: 'payments.note-on-case', field: 'paymentId', with: { note: because } },
  { operation: 'payments.escalate-case', field: 'paymentId', with: { reason: because } },
  {
    operation: 'payments.snooze-case',
    field: 'paymentId',
    with: { reason: because, until: '2030-01-01T00:00:00.000Z' },
  },
  { operation: 'payments.clear-concern', field: 'paymentId', with: { reason: because } },
  { operation: 'payments.confirm-fraud', field: 'paymentId', with: { reason: because } },
  {
    operation: 'payments.refund',
    field: 'paymentId',
    with: { refundId: NOTHING, amountMinor: 1, reason: 'duplicate', note: because },
  },
  {
    operation: 'payments.review-refund',
    field: 'paymentId',
    with: { refundId: NOTHING, amountMinor: 1, reason: 'duplicate', note: because },
  },
  { operation: 'payments.submit-evidence', field: 'disputeId', with: { evidenceId: NOTHING, texts: {} } },
  { operation: 'lists.end', field: 'entryId' },
  { operation: 'demands.take', field: 'demandId' },
  { operation: 'parcels.open-label', field: 'orderId' },
  { operation: 'parcels.hand-over', field: 'orderId', with: { carrier: 'dhl', tracking: '', contact: 'no' } },
  { operation: 'privacy.cancel-erasure', field: 'requestId' },
  { operation: 'privacy.open-export', field: 'exportId' },
  { operation: 'privacy.lift-limit', field: 'limitId' },
  {
    operation: 'privacy.correct-address',
    field: 'orderId',
    with: { requestId: NOTHING, name: 'Ada', line1: 'Prinsengracht 263', city: 'Amsterdam', postalCode: '1016 GV' },
  },
  { operation: 'privacy.answer-request', field: 'requestId', with: { answer: because } },
  { operation: 'privacy.extend-request', field: 'requestId', with: { because: 'number', months: 1 } },
  { operation: 'privacy.refuse-request', field: 'requestId', with: { because: 'excessive' } },
  { operation: 'privacy.reveal', field: 'paymentId', with: { what: ['name'], because } },
  {
    operation: 'tickets.answer',
    field: 'ticketId',
    with: { messageId: NOTHING, answer: because, after: 'waiting' },
  },
  { operation: 'tickets.assign', field: 'ticketId' },
  { operation: 'tickets.leave', field: 'ticketId' },
  { operation: 'tickets.note', field: 'ticketId', with: { note: because } },
  { operation: 'tickets.close', field: 'ticketId', with: { because } },
  { operation: 'tickets.reopen', field: 'ticketId' },
  { operation: 'tickets.to-desk', field: 'ticketId' },
  { operation: 'tickets.to-privacy', field: 'ticketId', with: { messageId: NOTHING } },
  { operation: 'rules.wake', field: 'snoozeId' },
  { operation: 'rules.cancel-backtest', field: 'backtestId' },
  {
    operation: 'rules.snooze',
    field: 'paymentId',
    with: { rule: 'prepaid-card', kind: 'card', days: 1, reason: because },
  },
  { operation: 'payments.explain-difference', field: 'differenceId', with: { explanation: because } },
];

const DRAWN_FOR_A_REQUEST =
  'drawn by the page for a request of its own; another person’s is refused: lib/privacy/requests/asking.test.ts';

/** By operation and field, why an identifier is not swept here. */
export const ELSEWHERE: Readonly<Record<string, string>> = {
  ...DRAWN,
  'access-review.confirm reviewId': 'only the review that is open: lib/identity/staff/access-review/decide.ts',
  'access-review.revoke reviewId': 'only the review that is open: lib/identity/staff/access-review/decide.ts',
  'cart.set-line cartId': 'comes from the cookie; a body that names one is refused at the edge',
  'cart.set-line variantId': 'a print of the catalog, the same for everybody',
  'cart.start variantId': 'a print of the catalog, the same for everybody',
  'checkout.go-on cartId': 'comes from the cookie; a body that names one is refused at the edge',
  'checkout.quote-cart cartId': 'comes from the cookie; a body that names one is refused at the edge',
  'checkout.place-order cartId': 'comes from the cookie; a body that names one is refused at the edge',
  'checkout.place-order quoteId': 'must be of the cart in the cookie: lib/checkout asks for both at once',
  'checkout.place-order attemptId': 'drawn by the browser for a press of its own',
  'cards.remove cardId': 'whose it is, Stripe says: lib/payments/customers/saved-cards.test.ts',
  'identity.add-passkey challengeId': 'bound to the device cookie: lib/identity/factors/passkeys.test.ts',
  'privacy.correct-address requestId': DRAWN_FOR_A_REQUEST,
  'privacy.object requestId': DRAWN_FOR_A_REQUEST,
  'privacy.restrict requestId': DRAWN_FOR_A_REQUEST,
  'privacy.ask-correction requestId': DRAWN_FOR_A_REQUEST,
  'privacy.complain requestId': DRAWN_FOR_A_REQUEST,
  ...Object.fromEntries(
    ['assess', 'tell-authority', 'answer-for-people', 'mail-people', 'close'].map(verb => [
      `breaches.${verb} breachId`,
      'an entry in the register of the staff; nothing in it is a customer’s: lib/privacy/breaches/breaches.test.ts',
    ]),
  ),
  'duties.record dutyId': 'a duty of the policy, the same for everybody',
  'findings.assign findingId': 'a broken promise of the shop; nothing in it is a customer’s',
  'providers.attest attestationId': 'drawn by the page for an entry of its own',
  'findings.note findingId': 'a broken promise of the shop; nothing in it is a customer’s',
  ...Object.fromEntries(
    ['edit-clause', 'describe-draft', 'discard-draft', 'publish'].map(verb => [
      `policy.${verb} draftId`,
      'what the shop may promise next; nothing in it is a customer’s: lib/policy/revisions/publishing.test.ts',
    ]),
  ),
};

/** Makes a browser, a passkey and a copy of Ada's. Returns what each field may name of hers. */
export async function adasThings({ accountId, token: _ }: Seated, now: Date): Promise<Record<string, string>> {
  const [deviceId, passkeyId, at] = [newId(), 'QURBUw', now.toISOString()];
  await rowsInto('known_device', [
    {
      id: deviceId,
      account_id: accountId,
      token_hash: newId(),
      name: 'Firefox',
      networks: [],
      first_seen_at: at,
      last_seen_at: at,
      proved_at: at,
    },
  ]);
  await db().execute(sql`
    insert into passkey (id, account_id, name, public_key, counter, transports, backed_up, created_at)
    values (${passkeyId}, ${accountId}, 'Phone', '', 0, '{}', false, ${at})`);
  const [row] = await db().execute<{ id: string }>(sql`select id from session where account_id = ${accountId}`);
  const exportId = newId();
  await rowsInto('privacy_export', [
    {
      id: exportId,
      account_id: accountId,
      session_id: row?.id,
      status: 'ready',
      asked_at: at,
      total: 1,
      expires_at: at,
    },
  ]);
  const limitId = newId();
  await rowsInto('processing_limit', [
    {
      id: limitId,
      subject_hash: subjectHash({ account: accountId }),
      account_id: accountId,
      kind: 'objection',
      about: 'news',
      effects: ['mailings'],
      since: at,
    },
  ]);
  return { sessionId: row?.id ?? '', deviceId, passkeyId, exportId, limitId };
}
