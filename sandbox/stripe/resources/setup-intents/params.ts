import type { Stripe } from 'stripe';
import { PAGE, type ShapeOf } from '../../api/shape.ts';
import { PAYMENT_METHOD_DATA } from '../payment-methods/params.ts';

const OPTIONS = {
  card: { request_three_d_secure: ['any', 'automatic', 'challenge'] },
} as const satisfies ShapeOf<Stripe.SetupIntentConfirmParams.PaymentMethodOptions>;

const SHARED = {
  payment_method: 'text',
  payment_method_options: OPTIONS,
} as const;

const CONFIRMING = {
  confirmation_token: 'text',
  return_url: 'text',
  use_stripe_sdk: 'boolean',
} as const satisfies ShapeOf<Stripe.SetupIntentConfirmParams>;

export const CREATE = {
  ...SHARED,
  ...CONFIRMING,
  allowed_payment_method_types: 'texts',
  automatic_payment_methods: { allow_redirects: ['always', 'never'], enabled: 'boolean' },
  confirm: 'boolean',
  customer: 'text',
  description: 'text',
  metadata: 'metadata',
  usage: ['off_session', 'on_session'],
} as const satisfies ShapeOf<Stripe.SetupIntentCreateParams>;

export const UPDATE = {
  ...SHARED,
  customer: 'text',
  description: 'text',
  metadata: 'metadata',
} as const satisfies ShapeOf<Stripe.SetupIntentUpdateParams>;

export const CONFIRM = {
  ...SHARED,
  ...CONFIRMING,
  client_secret: 'text',
  payment_method_data: PAYMENT_METHOD_DATA,
} as const;

export const CANCEL = {
  cancellation_reason: ['abandoned', 'duplicate', 'requested_by_customer'],
} as const satisfies ShapeOf<Stripe.SetupIntentCancelParams>;

export const RETRIEVE = { client_secret: 'text' } as const satisfies ShapeOf<Stripe.SetupIntentRetrieveParams>;

export const LIST = {
  ...PAGE,
  created: 'range',
  customer: 'text',
  payment_method: 'text',
} as const satisfies ShapeOf<Stripe.SetupIntentListParams>;

export const THREE_D_SECURE = { client_secret: 'text', outcome: ['authorize', 'fail'] } as const;
