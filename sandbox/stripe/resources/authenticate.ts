import type { Stripe } from 'stripe';
import type { TestCard } from '../cards/card.ts';
import { AUTHENTICATION_REQUIRED, type Decline, GENERIC } from '../cards/declines.ts';
import { random } from '../state/id.ts';

type ThreeDSecure = Stripe.Charge.PaymentMethodDetails.Card.ThreeDSecure;

export type Circumstances = {
  /** `request_three_d_secure`: with `automatic` only cards that insist are authenticated. */
  asked: string;
  offSession: boolean;
  /** The card was saved with authentication before. */
  setUp: boolean;
  /** The challenge of this very attempt was passed. */
  passed: boolean;
};

/** Where 3-D Secure leads: to a challenge, to a refusal, or through, with what the charge will tell about it. */
export type Passage =
  | { step: 'challenge' }
  | { step: 'refused'; decline: Decline }
  | { step: 'through'; result: ThreeDSecure | null };

/** The rules of docs.stripe.com/testing for one card in its circumstances. */
export function authenticate(card: TestCard, how: Circumstances): Passage {
  if (how.passed)
    return through('authenticated', { authentication_flow: 'challenge', electronic_commerce_indicator: '05' });
  if (how.offSession) return withoutCustomer(card, how.setUp);
  if (card.authentication === 'required') return { step: 'challenge' };
  if (card.authentication === 'required_lookup_fails') return { step: 'refused', decline: card.decline ?? GENERIC };
  if (card.authentication === 'frictionless')
    return through('authenticated', { authentication_flow: 'frictionless', electronic_commerce_indicator: '05' });
  return how.asked === 'automatic' ? { step: 'through', result: null } : onRequest(card);
}

function withoutCustomer(card: TestCard, setUp: boolean): Passage {
  const insists = card.authentication === 'required' || card.authentication === 'required_lookup_fails';
  const allowed = card.offSession === 'allowed' || (card.offSession === 'after_setup' && setUp);
  if (insists && !allowed) return { step: 'refused', decline: AUTHENTICATION_REQUIRED };
  return { step: 'through', result: null };
}

function onRequest(card: TestCard): Passage {
  switch (card.authentication) {
    case 'optional':
      return { step: 'challenge' };
    case 'optional_lookup_fails':
      return through('processing_error', { result_reason: 'protocol_error' });
    case 'unsupported':
      return through('not_supported', { result_reason: 'network_not_supported' });
    default:
      return through('attempt_acknowledged', { electronic_commerce_indicator: '06' });
  }
}

function through(result: string, more: Partial<ThreeDSecure>): Passage {
  return {
    step: 'through',
    result: {
      authentication_flow: null,
      electronic_commerce_indicator: null,
      exemption_indicator: null,
      result,
      result_reason: null,
      transaction_id: random(20),
      version: '2.2.0',
      ...more,
    },
  };
}
