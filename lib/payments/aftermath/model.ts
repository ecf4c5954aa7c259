/** How money moves. */
export type MovementKind =
  /** An authorization was captured, whole or in part. */
  | 'capture'
  /** A refund left, also one that is still on its way. */
  | 'refund'
  /** A refund failed or was canceled, and its money came back. */
  | 'refund_returned'
  /** A dispute took its amount. */
  | 'dispute_withdrawn'
  /** A dispute gave its amount back: it was won, or an appeal was. */
  | 'dispute_reinstated';

/** `requested`: noted here, Stripe has not answered yet. The others are Stripe's words. */
export type RefundStatus = 'requested' | 'pending' | 'requires_action' | 'succeeded' | 'failed' | 'canceled';

/** Refunds whose money is with us (again). */
export const UNDONE_REFUNDS: readonly RefundStatus[] = ['failed', 'canceled'];

/** Why a refund of ours was never sent: somebody had refunded at Stripe what it was to send. */
export const REFUNDED_ELSEWHERE = 'refunded_elsewhere';

/** Stripe's words. `warning_*` is an inquiry: nothing was withdrawn. */
export type DisputeStatus =
  | 'warning_needs_response'
  | 'warning_under_review'
  | 'warning_closed'
  | 'needs_response'
  | 'under_review'
  | 'appeal_needs_response'
  | 'appeal_under_review'
  | 'won'
  | 'lost'
  | 'prevented';

/** Nothing more will be decided. */
export const CLOSED_DISPUTES: readonly DisputeStatus[] = ['warning_closed', 'won', 'lost', 'prevented'];

/** Decided for us: the money is here, the goods may go. */
export const SETTLED_DISPUTES: readonly DisputeStatus[] = ['warning_closed', 'won', 'prevented'];

/** The bank waits for our side. */
export const ANSWERABLE_DISPUTES: readonly DisputeStatus[] = [
  'warning_needs_response',
  'needs_response',
  'appeal_needs_response',
];

/** Whether evidence may be handed in for a dispute now. */
export const mayAnswer = ({ status, dueBy }: { status: DisputeStatus; dueBy: Date | null }, now: Date): boolean =>
  ANSWERABLE_DISPUTES.includes(status) && (dueBy === null || dueBy > now);

/** What may be told to the cardholder's bank, in its field names turned ours. */
export type EvidenceTexts = {
  productDescription?: string | undefined;
  customerName?: string | undefined;
  customerEmailAddress?: string | undefined;
  customerPurchaseIp?: string | undefined;
  billingAddress?: string | undefined;
  shippingAddress?: string | undefined;
  shippingCarrier?: string | undefined;
  shippingDate?: string | undefined;
  shippingTrackingNumber?: string | undefined;
  refundRefusalExplanation?: string | undefined;
  uncategorizedText?: string | undefined;
};
