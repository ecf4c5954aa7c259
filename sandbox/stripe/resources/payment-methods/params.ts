import type { Stripe } from 'stripe';
import { PAGE, type ShapeOf } from '../../api/shape.ts';
import { BILLING_DETAILS, CARD } from '../card-details.ts';

const REDISPLAY = ['always', 'limited', 'unspecified'] as const;

/** The card as the frame sends it: also inside a ConfirmationToken or a confirmation. */
export const PAYMENT_METHOD_DATA = {
  type: ['card'],
  card: CARD,
  billing_details: BILLING_DETAILS,
  allow_redisplay: REDISPLAY,
  metadata: 'metadata',
} as const satisfies ShapeOf<Stripe.PaymentMethodCreateParams>;

export const UPDATE = {
  allow_redisplay: REDISPLAY,
  billing_details: BILLING_DETAILS,
  metadata: 'metadata',
} as const satisfies ShapeOf<Stripe.PaymentMethodUpdateParams>;

export const LIST = {
  ...PAGE,
  customer: 'text',
  type: 'text',
  allow_redisplay: REDISPLAY,
} as const satisfies ShapeOf<Stripe.PaymentMethodListParams>;

export const ATTACH = { customer: 'text' } as const satisfies ShapeOf<Stripe.PaymentMethodAttachParams>;
export const DETACH = { customer_session_client_secret: 'text' } as const;
