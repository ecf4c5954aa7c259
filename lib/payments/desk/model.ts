import type { IdentityKind, RiskOutcome, RiskStatus } from '#lib/risk/model.ts';
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

/** The parts of the queue: whose cases, or of what kind. `held`: nothing is charged yet; `after`: it is. */
export const QUEUE_PARTS = ['open', 'mine', 'unassigned', 'held', 'after', 'escalated', 'snoozed'] as const;
export type QueuePart = (typeof QUEUE_PARTS)[number];

/** An open case in the queue. Amounts in minor units of `currency`, moments in ISO 8601, people by name. */
export type CaseRow = {
  paymentId: string;
  orderNumber: string;
  because: string;
  atRiskMinor: number;
  currency: string;
  card: { brand: string | null; last4: string | null };
  /** Whether a person must decide before anything is charged. */
  held: boolean;
  outcome: RiskOutcome;
  score: number;
  /** The rules that weigh most, the heaviest first, at most three; `more` fired besides. */
  reasons: { rule: string; says: string }[];
  more: number;
  returning: boolean | null;
  openedAt: string;
  dueAt: string | null;
  assignee: { name: string; me: boolean } | null;
  escalated: boolean;
  snoozedUntil: string | null;
  /** What somebody decided and does not have effect yet. */
  decided: { kind: 'release' | 'decline'; effectiveAt: string } | null;
};

/** A page of the queue. `next` continues it; `open` is how many wait altogether; `mark` changes with any of them. */
export type CaseQueue = { cases: CaseRow[]; next: string | null; open: number; mark: string };

/** A payment that shares something with another. */
export type RelatedPayment = {
  paymentId: string;
  orderNumber: string;
  state: PaymentState;
  riskStatus: RiskStatus;
  amountMinor: number;
  currency: string;
  disputed: boolean;
  createdAt: string;
  by: IdentityKind[];
};

/** Who pays, as far as whoever decides must know it. Moments in ISO 8601. */
export type CustomerAtDesk = {
  name: string;
  email: string;
  /** Where it goes, without the street. */
  city: string;
  account: {
    since: string;
    changedWithinDay: readonly string[];
    passkeys: number;
    app: boolean;
    browsers: { name: string; firstSeenAt: string; lastSeenAt: string }[];
    sessions: number;
  } | null;
  /** The other orders of this e-mail address, the newest of them when `capped`. */
  orders: {
    others: number;
    capped: boolean;
    captured: number;
    refunded: number;
    disputed: number;
    stopped: number;
  };
};

/** One thing that speaks for a payment, against it, or says nothing. `weight`: what it adds, in words or points. */
export type Signal = {
  key: string;
  /** The rule that fired; null where none did. */
  rule: string | null;
  says: string;
  /** Why that matters; null where it goes without saying. */
  because: string | null;
  value: string | null;
  threshold: string | null;
  weight: string | null;
  /** What it is made of, the heaviest first, where it is a sum: by how much each raises or lowers the odds of fraud. */
  parts: readonly { says: string; adds: string }[];
};
export type Signals = { against: Signal[]; speaksFor: Signal[]; neutral: Signal[] };

/** What a button does, a sentence each, in money and mail. */
export type Effects = {
  release: string[];
  decline: string[];
  ask: string[];
  escalate: string[];
};

/** What a person has decided about a payment. People by name. */
export type DecisionView = {
  kind: 'release' | 'decline';
  by: string;
  reason: string;
  fraud: boolean;
  listed: string[];
  decidedAt: string;
  effectiveAt: string;
};

/** The case of a payment, the open one or else the latest, for whoever asks. */
export type CaseView = {
  version: number;
  open: boolean;
  because: string;
  outcome: string | null;
  openedAt: string;
  dueAt: string | null;
  assignee: { name: string; me: boolean } | null;
  escalatedAt: string | null;
  snoozedUntil: string | null;
  notes: { at: string; by: string; note: string }[];
  /** Changes with anything that happens to a case of this payment. */
  mark: string;
};

/** Whether the buyer was asked to show that it is them, and whether they did. Moments in ISO 8601. */
export type VerificationAtDesk = { asked: string | null; passed: string | null; method: string | null };
