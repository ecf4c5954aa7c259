import type { Stripe } from 'stripe';
import type { CardNote, TestCard } from '../cards/card.ts';

type Checks = Stripe.Charge.PaymentMethodDetails.Card.Checks;

/** A check is null when its field was not sent, whatever the card would answer. */
export function checksOf(card: TestCard, sent: CardNote['sent'] | undefined): Checks {
  return {
    address_line1_check: sent?.line1 ? (card.checks?.line1 ?? 'pass') : null,
    address_postal_code_check: sent?.postalCode ? (card.checks?.postalCode ?? 'pass') : null,
    cvc_check: sent?.cvc ? (card.checks?.cvc ?? 'pass') : null,
  };
}
