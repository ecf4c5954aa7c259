import type { Stripe } from 'stripe';
import { PAGE, type ShapeOf } from '../../api/shape.ts';
import { AUTOMATIC, BY_TOKEN, CARD_OPTIONS, CLIENT_SECRET } from '../intents/params.ts';
import { PAYMENT_METHOD_DATA } from '../payment-methods/params.ts';

const SHARED = {
  payment_method: 'text',
  payment_method_options: CARD_OPTIONS,
} as const;

export const CREATE = {
  ...SHARED,
  ...BY_TOKEN,
  allowed_payment_method_types: 'texts',
  automatic_payment_methods: AUTOMATIC,
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
  ...BY_TOKEN,
  ...CLIENT_SECRET,
  payment_method_data: PAYMENT_METHOD_DATA,
} as const;

export const CANCEL = {
  cancellation_reason: ['abandoned', 'duplicate', 'requested_by_customer'],
} as const satisfies ShapeOf<Stripe.SetupIntentCancelParams>;

export const LIST = {
  ...PAGE,
  created: 'range',
  customer: 'text',
  payment_method: 'text',
} as const satisfies ShapeOf<Stripe.SetupIntentListParams>;
