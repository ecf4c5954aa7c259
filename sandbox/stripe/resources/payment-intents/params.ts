import type { Stripe } from 'stripe';
import { PAGE, SHIPPING, type ShapeOf } from '../../api/shape.ts';
import { AUTOMATIC, BY_TOKEN, CARD_OPTIONS, CLIENT_SECRET } from '../intents/params.ts';
import { PAYMENT_METHOD_DATA } from '../payment-methods/params.ts';

const CAPTURE = ['automatic', 'automatic_async', 'manual'] as const;
const USAGE = ['off_session', 'on_session'] as const;

const SHARED = {
  allowed_payment_method_types: 'texts',
  capture_method: CAPTURE,
  excluded_payment_method_types: 'texts',
  hooks: { inputs: { tax: { calculation: 'text' } } },
  payment_details: { customer_reference: 'text', order_reference: 'text' },
  payment_method: 'text',
  payment_method_options: CARD_OPTIONS,
  receipt_email: 'text',
  setup_future_usage: USAGE,
  shipping: SHIPPING,
} as const;

const SET_BY_SHOP = {
  amount: 'integer',
  currency: 'text',
  customer: 'text',
  description: 'text',
  metadata: 'metadata',
  statement_descriptor: 'text',
  statement_descriptor_suffix: 'text',
} as const satisfies ShapeOf<Stripe.PaymentIntentUpdateParams>;

/** Parameters that mean nothing but in a confirmation. */
export const CONFIRMING = {
  ...BY_TOKEN,
  error_on_requires_action: 'boolean',
  off_session: 'boolean',
} as const satisfies ShapeOf<Stripe.PaymentIntentConfirmParams>;

/** The SDK's types leave card data out of `payment_method_data`: only frames may send it. */
type WithCardData<T> = Omit<ShapeOf<T>, 'payment_method_data'> & {
  payment_method_data?: typeof PAYMENT_METHOD_DATA;
};

export const CREATE = {
  ...SHARED,
  ...CONFIRMING,
  ...SET_BY_SHOP,
  automatic_payment_methods: AUTOMATIC,
  confirm: 'boolean',
  confirmation_method: ['automatic', 'manual'],
} as const satisfies ShapeOf<Stripe.PaymentIntentCreateParams>;

export const UPDATE = {
  ...SHARED,
  ...SET_BY_SHOP,
} as const satisfies ShapeOf<Stripe.PaymentIntentUpdateParams>;

export const CONFIRM = {
  ...SHARED,
  ...CONFIRMING,
  ...CLIENT_SECRET,
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

export const LIST = {
  ...PAGE,
  created: 'range',
  customer: 'text',
} as const satisfies ShapeOf<Stripe.PaymentIntentListParams>;

/** Went away with endive; older releases still send it. */
export const BEFORE_ENDIVE = { payment_method_types: 'texts' } as const;
