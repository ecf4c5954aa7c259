import type { RiskHit, RiskOutcome, RiskStage, RiskStatus } from '#lib/risk/model.ts';
import type { DisputeStatus, MovementKind, RefundStatus } from './aftermath/model.ts';
import type { PaymentState } from './model.ts';

/** What one gate saw and said. */
export type GateView = {
  stage: RiskStage;
  outcome: RiskOutcome;
  score: number;
  hits: RiskHit[];
  facts: Record<string, unknown>;
  at: string;
};

/** One line of a payment's story. `at` in ISO 8601. */
export type TimelineEntry = {
  at: string;
  kind: 'state' | 'attempt' | 'gate' | 'case' | 'refund' | 'dispute' | 'warning';
  what: string;
  detail: string;
};

/** Money sent back, or asked to be. `actor` is `account:<id>`, a `system:` job, or `stripe:dashboard`. */
export type RefundView = {
  refundId: string;
  /** Null until Stripe has answered. */
  stripeRefundId: string | null;
  amountMinor: number;
  status: RefundStatus;
  reason: string;
  note: string | null;
  actor: string;
  failureReason: string | null;
  requestedAt: string;
  settledAt: string | null;
};

/** A question or a demand of the cardholder's bank. */
export type DisputeView = {
  disputeId: string;
  stripeDisputeId: string;
  status: DisputeStatus;
  reason: string;
  networkReasonCode: string | null;
  amountMinor: number;
  currency: string;
  /** What it holds of our money now. An inquiry holds none. */
  withdrawnMinor: number;
  dueBy: string | null;
  submissions: number;
  chargeRefundable: boolean;
  /** Whether evidence may be handed in now. */
  mayAnswer: boolean;
  evidence: EvidenceView[];
  openedAt: string;
  closedAt: string | null;
};

/** What was handed in, by whom; `answeredAt` is null until Stripe has taken or refused it. */
export type EvidenceView = {
  actor: string;
  requestedAt: string;
  answeredAt: string | null;
  refusedBecause: string | null;
};

/** The issuer suspects fraud: nothing ships until somebody has cleared it. */
export type WarningView = {
  warningId: string;
  stripeWarningId: string;
  fraudType: string;
  actionable: boolean;
  receivedAt: string;
  clearedAt: string | null;
  clearedBy: string | null;
};

/** One line of the ledger. Signed: what came is positive, what left is negative. `sourceId` is Stripe's object. */
export type MovementView = { kind: MovementKind; amountMinor: number; sourceId: string; at: string };

/** What may still be sent back: in minor units, 0 with the reason in words when nothing may. */
export type Refundable = { leftMinor: number; whyNot: string | null };

/** A payment for a staff page. Amounts in minor units of `currency`. */
export type PaymentView = {
  paymentId: string;
  orderId: string;
  orderNumber: string;
  state: PaymentState;
  riskStatus: RiskStatus;
  amountMinor: number;
  amountReceivedMinor: number;
  amountRefundedMinor: number;
  amountDisputedMinor: number;
  currency: string;
  /** A dispute is open or was lost: nothing ships. */
  disputed: boolean;
  captureBefore: string | null;
  needsReconcileBecause: string | null;
  card: { brand: string | null; last4: string | null };
  stripe: { paymentIntentId: string | null; chargeId: string | null; reviewId: string | null };
  refundable: Refundable;
  refunds: RefundView[];
  disputes: DisputeView[];
  warnings: WarningView[];
  movements: MovementView[];
  gates: GateView[];
  timeline: TimelineEntry[];
};
