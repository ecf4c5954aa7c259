/** Sentences that more than one part of the checkout says. */
export const UNREACHABLE =
  'We could not reach the shop. What you entered is still here; check your connection and try again.';
export const AFTER_ADDRESS = 'Calculated after address';
export const CARD_PROMISE = 'Card details go straight to Stripe. We never see them.';
