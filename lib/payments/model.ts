/** Where a payment stands (payments walk forward only; see transitions in `reduce.ts`). */
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

/** Stripe counts confirmations and cancels after an undisclosed number; we stop before. */
export const MOST_ATTEMPTS = 5;
