import type { DisputeStatus } from '../aftermath/model.ts';
import type { Answer } from '../answer.ts';
import { ask, type StripeDispute } from '../stripe.ts';
import { idOf, momentOf, type Page, pageOf, type Span, spanned } from './span.ts';

/** A dispute as Stripe shows it. */
export type DisputeSeen = {
  id: string;
  intentId: string | null;
  chargeId: string;
  /** A word of Stripe's that we cannot read counts as under review: open, and nothing is final. */
  status: DisputeStatus;
  reason: string;
  networkReasonCode: string | null;
  amountMinor: number;
  currency: string;
  /** Until when evidence may be sent; null when it may not. */
  dueBy: Date | null;
  submissions: number;
  hasEvidence: boolean;
  chargeRefundable: boolean;
  /** What it took from us and gave back, without fees: negative, then positive. An inquiry has none. */
  movements: { id: string; amountMinor: number; at: Date }[];
  openedAt: Date;
};

const STATUSES: readonly DisputeStatus[] = [
  'warning_needs_response',
  'warning_under_review',
  'warning_closed',
  'needs_response',
  'under_review',
  'appeal_needs_response',
  'appeal_under_review',
  'won',
  'lost',
  'prevented',
];

function readDispute(seen: StripeDispute): DisputeSeen {
  const { due_by: dueBy, submission_count: submissions, has_evidence: hasEvidence } = seen.evidence_details;
  return {
    id: seen.id,
    intentId: idOf(seen.payment_intent),
    chargeId: idOf(seen.charge) ?? '',
    status: STATUSES.find(one => one === seen.status) ?? 'under_review',
    reason: seen.reason,
    networkReasonCode: seen.network_reason_code ?? null,
    amountMinor: seen.amount,
    currency: seen.currency,
    dueBy: dueBy ? momentOf(dueBy) : null,
    submissions,
    hasEvidence,
    chargeRefundable: seen.is_charge_refundable,
    movements: seen.balance_transactions.map(({ id, amount, currency, created }) => ({
      id,
      // An account that is settled in another currency: what was taken is what was disputed.
      amountMinor: currency === seen.currency ? amount : Math.sign(amount) * seen.amount,
      at: momentOf(created),
    })),
    openedAt: momentOf(seen.created),
  };
}

/** Every dispute of an intent, newest first: a charge may have several. */
export const disputesOf = (intentId: string): Promise<Answer<DisputeSeen[]>> =>
  ask('disputes.list', `intent:${intentId}`, async stripe => {
    const all: DisputeSeen[] = [];
    for await (const seen of stripe.disputes.list({ payment_intent: intentId, limit: 100 }))
      all.push(readDispute(seen));
    return all;
  });

/** One page of the disputes of a span, for a comparison with ours. */
export const listDisputes = (span: Span, after: string | null): Promise<Answer<Page<DisputeSeen>>> =>
  ask('disputes.list', null, async stripe => pageOf(await stripe.disputes.list(spanned(span, after)), readDispute));

export const retrieveDispute = (disputeId: string): Promise<Answer<DisputeSeen>> =>
  ask('disputes.retrieve', `claim:${disputeId}`, async stripe =>
    readDispute(await stripe.disputes.retrieve(disputeId)),
  );

/** What is told to the cardholder's bank. Texts only; each at most 20,000 characters. */
export type Evidence = {
  product_description?: string;
  customer_name?: string;
  customer_email_address?: string;
  customer_purchase_ip?: string;
  billing_address?: string;
  shipping_address?: string;
  shipping_carrier?: string;
  shipping_date?: string;
  shipping_tracking_number?: string;
  refund_refusal_explanation?: string;
  uncategorized_text?: string;
};

/**
 * Hands evidence in, or lays it down when `submit` is false. `submissionId` names the submission: repeated, it is
 * the same. A bank accepts one, so it should be whole.
 */
export const updateDispute = (
  disputeId: string,
  submissionId: string,
  evidence: Evidence,
  submit: boolean,
): Promise<Answer<DisputeSeen>> =>
  ask('disputes.update', `claim:${disputeId}`, async stripe => {
    const key = { idempotencyKey: `dispute:update:${submissionId}` };
    return readDispute(await stripe.disputes.update(disputeId, { evidence, submit }, key));
  });
