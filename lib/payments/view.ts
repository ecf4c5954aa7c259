import type { RiskHit, RiskOutcome, RiskStage, RiskStatus } from '#lib/risk/model.ts';
import type { PaymentState } from './model.ts';

/** A payment that waits for a person. Amount in minor units of `currency`; moments in ISO 8601. */
export type HeldPayment = {
  paymentId: string;
  orderId: string;
  orderNumber: string;
  amountMinor: number;
  currency: string;
  heldSince: string;
  /** A day before the authorization lapses. Two hours before, it is given back if nobody has decided. */
  decideBy: string | null;
  card: { brand: string | null; last4: string | null };
  hits: RiskHit[];
};

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
export type TimelineEntry = { at: string; kind: 'state' | 'attempt' | 'gate' | 'case'; what: string; detail: string };

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
  currency: string;
  disputed: boolean;
  captureBefore: string | null;
  needsReconcileBecause: string | null;
  card: { brand: string | null; last4: string | null };
  stripe: { paymentIntentId: string | null; chargeId: string | null; reviewId: string | null };
  gates: GateView[];
  timeline: TimelineEntry[];
};
