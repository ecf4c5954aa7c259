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

/** Reasons that must not be told apart: whoever found or stole a card would learn what the bank knows of it. */
const SILENT = new Set(
  'generic_decline do_not_honor lost_card stolen_card pickup_card restricted_card fraudulent security_violation'.split(
    ' ',
  ),
);

/**
 * Puts a decline into words. `code` is the error's code, `declineCode` the bank's reason, `adviceCode` the network's
 * hint (docs.stripe.com/declines/codes). Lost, stolen and suspected fraud read like any other decline, so that
 * whoever found a card learns nothing; so does every reason that is new to us.
 */
export function explainDecline(code: string | null, declineCode: string | null, adviceCode: string | null): Decline {
  const known = WORDS[declineCode ?? ''] ?? WORDS[code ?? ''];
  if (known) return known;
  if (SILENT.has(declineCode ?? '')) return GENERIC;
  if (adviceCode === 'try_again_later') return TRY_LATER;
  return adviceCode === 'confirm_card_data' ? CHECK_DIGITS : GENERIC;
}
