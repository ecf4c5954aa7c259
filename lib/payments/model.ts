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
  | { kind: 'requires_action'; clientSecret: string }
  | { kind: 'declined'; decline: Decline; attemptsLeft: number }
  | { kind: 'blocked' }
  | { kind: 'unknown' }
  | { kind: 'unavailable' }
  | { kind: 'canceled' };

/** A decline in words for the buyer, and what would help. Nothing in it tells a thief what the bank knows. */
export type Decline = {
  title: string;
  advice: string;
  next: 'check_card' | 'other_card' | 'try_later' | 'contact_bank';
};

const GENERIC: Decline = {
  title: 'Your bank declined this card',
  advice: 'Nothing was charged. Please use another card, or ask your bank what it needs.',
  next: 'other_card',
};
const CHECK_DIGITS: Decline = {
  title: 'The card number does not look right',
  advice: 'Nothing was charged. Please check the number and try again.',
  next: 'check_card',
};
const CHECK_EXPIRY: Decline = {
  title: 'The expiry date does not look right',
  advice: 'Nothing was charged. Please check the date on the card, or use another card.',
  next: 'check_card',
};
const CHECK_CVC: Decline = {
  title: 'The security code does not match',
  advice: 'Nothing was charged. Please check the three or four digits on the card and try again.',
  next: 'check_card',
};
const EXPIRED: Decline = {
  title: 'This card has expired',
  advice: 'Nothing was charged. Please check the date, or use another card.',
  next: 'other_card',
};
const TRY_LATER: Decline = {
  title: 'Your bank could not answer just now',
  advice: 'Nothing was charged. Please try again in a minute, or use another card.',
  next: 'try_later',
};
const NOT_CONFIRMED: Decline = {
  title: 'The payment was not confirmed with your bank',
  advice: 'Nothing was charged. Please try again and complete the check of your bank, or use another card.',
  next: 'check_card',
};

const WORDS: Readonly<Record<string, Decline>> = {
  insufficient_funds: {
    title: 'There is not enough money on this card',
    advice: 'Nothing was charged. Please use another card.',
    next: 'other_card',
  },
  card_velocity_exceeded: {
    title: 'This card has reached its limit',
    advice: 'Nothing was charged. Please use another card, or ask your bank to raise the limit.',
    next: 'contact_bank',
  },
  card_not_supported: {
    title: 'This card cannot be used for this purchase',
    advice: 'Nothing was charged. Please use another card.',
    next: 'other_card',
  },
  currency_not_supported: {
    title: 'This card cannot pay in this currency',
    advice: 'Nothing was charged. Please use another card.',
    next: 'other_card',
  },
  call_issuer: {
    title: 'Your bank asks you to get in touch',
    advice: 'Nothing was charged. Please call the number on the back of the card, or use another card.',
    next: 'contact_bank',
  },
  token_unusable: {
    title: 'The card details were on the page for too long',
    advice: 'Nothing was charged. Please enter the card once more.',
    next: 'check_card',
  },
  incorrect_number: CHECK_DIGITS,
  invalid_number: CHECK_DIGITS,
  invalid_expiry_month: CHECK_EXPIRY,
  invalid_expiry_year: CHECK_EXPIRY,
  incorrect_cvc: CHECK_CVC,
  invalid_cvc: CHECK_CVC,
  expired_card: EXPIRED,
  processing_error: TRY_LATER,
  issuer_not_available: TRY_LATER,
  reenter_transaction: TRY_LATER,
  try_again_later: TRY_LATER,
  approve_with_id: TRY_LATER,
  authentication_required: NOT_CONFIRMED,
  authentication_not_handled: NOT_CONFIRMED,
  payment_intent_authentication_failure: NOT_CONFIRMED,
};

/**
 * Puts a decline into words. `code` is the error's code, `declineCode` the bank's reason, `adviceCode` the network's
 * hint (docs.stripe.com/declines/codes). Lost, stolen and suspected fraud read like any other decline, so that
 * whoever found a card learns nothing; so does every reason that is new to us.
 */
export function explainDecline(code: string | null, declineCode: string | null, adviceCode: string | null): Decline {
  const known = WORDS[declineCode ?? ''] ?? WORDS[code ?? ''];
  if (known) return known;
  if (adviceCode === 'try_again_later') return TRY_LATER;
  return adviceCode === 'confirm_card_data' ? CHECK_DIGITS : GENERIC;
}
