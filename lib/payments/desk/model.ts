import type { RiskStatus } from '#lib/risk/model.ts';
import type { PaymentState } from '../model.ts';

/** A payment in the list of all. Amounts in minor units of `currency`; the moment in ISO 8601. */
export type PaymentRow = {
  paymentId: string;
  orderNumber: string;
  state: PaymentState;
  riskStatus: RiskStatus;
  amountMinor: number;
  amountRefundedMinor: number;
  currency: string;
  disputed: boolean;
  card: { brand: string | null; last4: string | null };
  createdAt: string;
};

/** A page of payments. `next` continues it; `readable` is false for a query that names nothing we look things up by. */
export type PaymentList = { payments: PaymentRow[]; next: string | null; readable: boolean };

/** An event of Stripe's about a payment. Null moments: it never came here, or nobody has acted on it yet. */
export type StripeEventView = {
  id: string;
  type: string;
  at: string;
  receivedAt: string | null;
  processedAt: string | null;
  /** How often acting on it failed, and on what. */
  failures: number;
  lastError: string | null;
};

/** What Stripe lists of events around the moments of a payment; `whole` is false when there was more than could be read. */
export type StripeEvents = { events: StripeEventView[]; whole: boolean };
