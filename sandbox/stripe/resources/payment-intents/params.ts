import type { Stripe } from 'stripe';
import { PAGE, SHIPPING, type ShapeOf } from '../../api/shape.ts';
import { PAYMENT_METHOD_DATA } from '../payment-methods/params.ts';

const CAPTURE = ['automatic', 'automatic_async', 'manual'] as const;
const USAGE = ['off_session', 'on_session'] as const;

const OPTIONS = {
  card: {
    request_three_d_secure: ['any', 'automatic', 'challenge'],
  },
} as const satisfies ShapeOf<Stripe.PaymentIntentConfirmParams.PaymentMethodOptions>;

const SHARED = {
  allowed_payment_method_types: 'texts',
  capture_method: CAPTURE,
  excluded_payment_method_types: 'texts',
  hooks: { inputs: { tax: { calculation: 'text' } } },
  payment_details: { customer_reference: 'text', order_reference: 'text' },
  payment_method: 'text',
  payment_method_options: OPTIONS,
  receipt_email: 'text',
  setup_future_usage: USAGE,
  shipping: SHIPPING,
} as const;

const CONFIRMING = {
  confirmation_token: 'text',
  error_on_requires_action: 'boolean',
  off_session: 'boolean',
  return_url: 'text',
  use_stripe_sdk: 'boolean',
} as const satisfies ShapeOf<Stripe.PaymentIntentConfirmParams>;

/** The SDK's types leave card data out of `payment_method_data`: only frames may send it. */
type WithCardData<T> = Omit<ShapeOf<T>, 'payment_method_data'> & {
  payment_method_data?: typeof PAYMENT_METHOD_DATA;
};

export const CREATE = {
  ...SHARED,
  ...CONFIRMING,
  amount: 'integer',
  automatic_payment_methods: { allow_redirects: ['always', 'never'], enabled: 'boolean' },
  confirm: 'boolean',
  confirmation_method: ['automatic', 'manual'],
  currency: 'text',
  customer: 'text',
  description: 'text',
  metadata: 'metadata',
  statement_descriptor: 'text',
  statement_descriptor_suffix: 'text',
} as const satisfies ShapeOf<Stripe.PaymentIntentCreateParams>;

export const UPDATE = {
  ...SHARED,
  amount: 'integer',
  currency: 'text',
  customer: 'text',
  description: 'text',
  metadata: 'metadata',
  statement_descriptor: 'text',
  statement_descriptor_suffix: 'text',
} as const satisfies ShapeOf<Stripe.PaymentIntentUpdateParams>;

export const CONFIRM = {
  ...SHARED,
  ...CONFIRMING,
  client_secret: 'text',
  payment_method_data: PAYMENT_METHOD_DATA,
} as const satisfies WithCardData<Stripe.PaymentIntentConfirmParams> & { client_secret?: 'text' };

export const CAPTURE_PARAMS = {
  amount_to_capture: 'integer',
  metadata: 'metadata',
  statement_descriptor: 'text',
  statement_descriptor_suffix: 'text',
} as const satisfies ShapeOf<Stripe.PaymentIntentCaptureParams>;

export const CANCEL = {
  cancellation_reason: ['abandoned', 'duplicate', 'fraudulent', 'requested_by_customer'],
} as const satisfies ShapeOf<Stripe.PaymentIntentCancelParams>;

export const RETRIEVE = {
  client_secret: 'text',
} as const satisfies ShapeOf<Stripe.PaymentIntentRetrieveParams>;

export const LIST = {
  ...PAGE,
  created: 'range',
  customer: 'text',
} as const satisfies ShapeOf<Stripe.PaymentIntentListParams>;

export const THREE_D_SECURE = { client_secret: 'text', outcome: ['authorize', 'fail'] } as const;

/** Went away with endive; older releases still send it. */
export const BEFORE_ENDIVE = { payment_method_types: 'texts' } as const;
