import type { Decline } from './decline.ts';

export type { EvidenceTexts } from './aftermath/model.ts';
export type { WarningAdvice } from './aftermath/warning-advice.ts';
export type { SavedCard } from './customers/model.ts';
export { type Decline, explainDecline } from './decline.ts';
export type {
  CaseQueue,
  CaseRow,
  CaseView,
  CustomerAtDesk,
  DecisionView,
  Effects,
  PaymentList,
  PaymentRow,
  QueuePart,
  RelatedPayment,
  Signal,
  Signals,
  StripeEvents,
  StripeEventView,
  VerificationAtDesk,
} from './desk/model.ts';
export { QUEUE_PARTS } from './desk/model.ts';
export type { Level, MonitorView } from './monitors/model.ts';
export type { DifferenceKind, DifferenceView, ReconciliationReport, RunView, Side } from './reconciliation/model.ts';
export { NO_PAYMENT_DAY, type PaymentDay } from './reports/model.ts';
export type { Verification, VerificationMethod, VerificationView } from './verification/model.ts';
export type {
  DisputeView,
  EvidenceView,
  MovementView,
  PaymentView,
  Refundable,
  RefundView,
  TimelineEntry,
  WarningView,
} from './view.ts';

/** Where a payment stands (payments walk forward only; the walk is in `reduce.ts`). */
export type PaymentState =
  /** Ours alone: no PaymentIntent exists yet. */
  | 'created'
  /** Refused before authorization; no Stripe object was ever made. */
  | 'blocked'
  /** A PaymentIntent exists and waits to be confirmed. */
  | 'intent_created'
  /** The buyer must authenticate (3-D Secure). */
  | 'requires_action'
  /** The last attempt was declined; another card may be tried. */
  | 'requires_payment_method'
  /** A method that settles later is under way. */
  | 'processing'
  /** Funds are reserved on the card, nothing is charged. */
  | 'authorized'
  /** Authorized, and a person must decide. */
  | 'held'
  /** Decided to take the money; the capture call is under way or its answer unknown. */
  | 'capturing'
  | 'captured'
  | 'partially_refunded'
  | 'refunded'
  | 'failed'
  | 'canceled'
  /** The authorization lapsed uncaptured. */
  | 'expired';

/** States that no later event may leave, except refunds and disputes of a captured one. */
export const CLOSED_STATES: readonly PaymentState[] = ['blocked', 'failed', 'canceled', 'expired'];
/** The money is ours, or was. */
export const CAPTURED_STATES: readonly PaymentState[] = ['captured', 'partially_refunded', 'refunded'];
/** A card may be tried. */
export const AWAITING_CARD: readonly PaymentState[] = [
  'created',
  'intent_created',
  'requires_payment_method',
  'requires_action',
];

export const isClosed = (state: PaymentState): boolean => CLOSED_STATES.includes(state);
export const isCaptured = (state: PaymentState): boolean => CAPTURED_STATES.includes(state);
export const awaitsCard = (state: PaymentState): boolean => AWAITING_CARD.includes(state);

/** Stripe counts confirmations and cancels after an undisclosed number; we stop before. */
export const MOST_ATTEMPTS = 5;

/** What the buyer's screen draws. `unknown`: an answer was lost, so ask again; `unavailable`: nothing was started. */
export type PaymentOutcome =
  | { kind: 'paid' }
  | { kind: 'held' }
  | { kind: 'processing' }
  /** Before the card is asked, the account holder proves who they are, for this payment; then the same press goes on. */
  | { kind: 'prove'; proof: { action: string; object: string; by: 'factor' } }
  | { kind: 'requires_action'; clientSecret: string }
  | { kind: 'declined'; decline: Decline; attemptsLeft: number }
  | { kind: 'blocked' }
  | { kind: 'unknown' }
  | { kind: 'unavailable' }
  | { kind: 'canceled' };

/** What of a declined payment can be stopped from now on. */
export type DecisionListing = 'card' | 'email' | 'address';
