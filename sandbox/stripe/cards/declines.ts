/** An issuer's refusal, in the words of Stripe's decline code page. */
export type Decline = {
  code: string;
  decline_code: string;
  message: string;
  advice_code: 'confirm_card_data' | 'do_not_try_again' | 'try_again_later';
  /** The network's own two-digit answer, ISO 8583. */
  network_decline_code: string;
};

const DECLINED = 'Your card was declined.';

function decline(
  decline_code: string,
  network_decline_code: string,
  advice_code: Decline['advice_code'],
  message = DECLINED,
  code = 'card_declined',
): Decline {
  return { code, decline_code, message, advice_code, network_decline_code };
}

export const GENERIC = decline('generic_decline', '05', 'try_again_later');
export const INSUFFICIENT_FUNDS = decline(
  'insufficient_funds',
  '51',
  'try_again_later',
  'Your card has insufficient funds.',
);
export const LOST_CARD = decline('lost_card', '41', 'do_not_try_again');
export const STOLEN_CARD = decline('stolen_card', '43', 'do_not_try_again');
export const VELOCITY = decline(
  'card_velocity_exceeded',
  '65',
  'try_again_later',
  'Your card was declined for making repeated attempts too frequently or exceeding its amount limit.',
);
export const EXPIRED = decline('expired_card', '54', 'do_not_try_again', 'Your card has expired.', 'expired_card');
export const INCORRECT_CVC = decline(
  'incorrect_cvc',
  'N7',
  'confirm_card_data',
  "Your card's security code is incorrect.",
  'incorrect_cvc',
);
export const PROCESSING_ERROR = decline(
  'processing_error',
  '96',
  'try_again_later',
  'An error occurred while processing your card. Try again in a little bit.',
  'processing_error',
);
/** The answer when a card needs its holder and the holder is not there. */
export const AUTHENTICATION_REQUIRED = decline(
  'authentication_required',
  '1A',
  'try_again_later',
  'Your card was declined. This transaction requires authentication.',
  'authentication_required',
);
