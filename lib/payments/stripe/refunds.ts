import type { RefundStatus } from '../aftermath/model.ts';
import type { Answer } from '../answer.ts';
import { ask, type StripeRefund } from '../stripe.ts';
import { idOf, momentOf, type Page, pageOf, type Span, spanned } from './span.ts';

/** A refund as Stripe shows it. `refundId` is our row when we asked for it, null when somebody did at Stripe. */
export type RefundSeen = {
  id: string;
  refundId: string | null;
  intentId: string | null;
  chargeId: string | null;
  /** A word of Stripe's that we cannot read counts as pending: nothing is final on it. */
  status: RefundStatus;
  amountMinor: number;
  currency: string;
  reason: string | null;
  failureReason: string | null;
  /** Whether it took anything off our balance, even if it came back. */
  moved: boolean;
  createdAt: Date;
};

const STATUSES: readonly RefundStatus[] = ['requires_action', 'succeeded', 'failed', 'canceled'];

function readRefund(seen: StripeRefund): RefundSeen {
  return {
    id: seen.id,
    refundId: seen.metadata?.refund_id ?? null,
    intentId: idOf(seen.payment_intent),
    chargeId: idOf(seen.charge),
    status: STATUSES.find(one => one === seen.status) ?? 'pending',
    amountMinor: seen.amount,
    currency: seen.currency,
    reason: seen.reason,
    failureReason: seen.failure_reason ?? null,
    moved: seen.balance_transaction !== null,
    createdAt: momentOf(seen.created),
  };
}

export type RefundReason = 'requested_by_customer' | 'duplicate' | 'fraudulent';

/**
 * Sends captured money back. `refundId` is our row and the idempotency key. The reason `fraudulent` also puts card
 * and email on Radar's block lists.
 */
export const refundIntent = (
  intentId: string,
  refundId: string,
  amountMinor: number,
  reason?: RefundReason,
): Promise<Answer<RefundSeen>> =>
  ask('refunds.create', `intent:${intentId}`, async stripe => {
    const wanted = { payment_intent: intentId, amount: amountMinor, metadata: { refund_id: refundId } };
    const key = { idempotencyKey: `refund:${refundId}` };
    return readRefund(await stripe.refunds.create({ ...wanted, ...(reason ? { reason } : {}) }, key));
  });

export const retrieveRefund = (stripeRefundId: string): Promise<Answer<RefundSeen>> =>
  ask('refunds.retrieve', `refund:${stripeRefundId}`, async stripe =>
    readRefund(await stripe.refunds.retrieve(stripeRefundId)),
  );

/** Every refund of an intent, whoever asked for it, newest first. */
export const refundsOf = (intentId: string): Promise<Answer<RefundSeen[]>> =>
  ask('refunds.list', `intent:${intentId}`, async stripe => {
    const all: RefundSeen[] = [];
    for await (const seen of stripe.refunds.list({ payment_intent: intentId, limit: 100 })) all.push(readRefund(seen));
    return all;
  });

/** One page of the refunds of a span, for a comparison with ours. */
export const listRefunds = (span: Span, after: string | null): Promise<Answer<Page<RefundSeen>>> =>
  ask('refunds.list', null, async stripe => pageOf(await stripe.refunds.list(spanned(span, after)), readRefund));
