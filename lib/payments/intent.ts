import type { StripeCharge, StripeIntent } from './stripe.ts';

/**
 * What we read of a PaymentIntent, its latest charge and its review: the only view of Stripe's state that the rest
 * of the domain knows. Amounts in minor units; enums stay text, because Stripe adds to them without notice.
 */
export type Intent = {
  id: string;
  status: string;
  amountMinor: number;
  capturableMinor: number;
  receivedMinor: number;
  currency: string;
  customer: string | null;
  livemode: boolean;
  paymentId: string | null;
  orderId: string | null;
  clientSecret: string | null;
  canceledBecause: string | null;
  error: IntentError | null;
  charge: IntentCharge | null;
  review: { id: string; open: boolean; reason: string | null } | null;
};

export type IntentError = { code: string | null; declineCode: string | null; adviceCode: string | null };

export type IntentCharge = {
  id: string;
  captured: boolean;
  refundedMinor: number;
  disputed: boolean;
  captureBefore: Date | null;
  /** When its money came to us; null before, and where Stripe did not say. */
  movedAt: Date | null;
  radarLevel: string | null;
  outcome: string | null;
  checks: { cvc: string | null; postalCode: string | null; line1: string | null };
  authentication: string | null;
  card: {
    brand: string | null;
    last4: string | null;
    country: string | null;
    funding: string | null;
    wallet: string | null;
  };
};

/** Reads an intent that was retrieved with `latest_charge` and `review` expanded. */
export function readIntent(seen: StripeIntent): Intent {
  return {
    id: seen.id,
    status: seen.status,
    amountMinor: seen.amount,
    capturableMinor: seen.amount_capturable,
    receivedMinor: seen.amount_received,
    currency: seen.currency,
    customer: idOf(seen.customer),
    livemode: seen.livemode,
    paymentId: seen.metadata.payment_id ?? null,
    orderId: seen.metadata.order_id ?? null,
    clientSecret: seen.client_secret,
    canceledBecause: seen.cancellation_reason,
    error: readError(seen.last_payment_error),
    charge: seen.latest_charge && typeof seen.latest_charge === 'object' ? readCharge(seen.latest_charge) : null,
    review: readReview(seen.review),
  };
}

function readError(error: StripeIntent['last_payment_error']): IntentError | null {
  if (!error) return null;
  return { code: error.code ?? null, declineCode: error.decline_code ?? null, adviceCode: error.advice_code ?? null };
}

function readReview(review: StripeIntent['review']): Intent['review'] {
  if (!review) return null;
  // Not expanded means not looked at: it counts as open, because an open review must never be overlooked.
  if (typeof review === 'string') return { id: review, open: true, reason: null };
  return { id: review.id, open: review.open, reason: review.reason };
}

function readCharge(charge: StripeCharge): IntentCharge {
  const card = charge.payment_method_details?.card;
  const moved = charge.balance_transaction;
  return {
    id: charge.id,
    captured: charge.captured,
    refundedMinor: charge.amount_refunded,
    disputed: charge.disputed,
    captureBefore: card?.capture_before ? new Date(card.capture_before * 1000) : null,
    movedAt: typeof moved === 'object' && moved ? new Date(moved.created * 1000) : null,
    radarLevel: charge.outcome?.risk_level ?? null,
    outcome: charge.outcome?.type ?? null,
    checks: {
      cvc: card?.checks?.cvc_check ?? null,
      postalCode: card?.checks?.address_postal_code_check ?? null,
      line1: card?.checks?.address_line1_check ?? null,
    },
    authentication: card?.three_d_secure?.result ?? null,
    card: {
      brand: card?.brand ?? null,
      last4: card?.last4 ?? null,
      country: card?.country ?? null,
      funding: card?.funding ?? null,
      wallet: card?.wallet?.type ?? null,
    },
  };
}

const idOf = (reference: string | { id: string } | null): string | null =>
  typeof reference === 'string' ? reference : (reference?.id ?? null);
