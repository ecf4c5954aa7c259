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
  /** A dispute was won or prevented, and its amount came back. */
  | 'dispute_reinstated';

/** `requested`: noted here, Stripe has not answered yet. The others are Stripe's words. */
export type RefundStatus = 'requested' | 'pending' | 'requires_action' | 'succeeded' | 'failed' | 'canceled';

/** Refunds whose money is with us (again). */
export const UNDONE_REFUNDS: readonly RefundStatus[] = ['failed', 'canceled'];

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
