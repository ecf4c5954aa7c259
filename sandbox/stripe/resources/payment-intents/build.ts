import type { Stripe } from 'stripe';
import { invalid } from '../../api/error.ts';
import { mergeMetadata } from '../../api/metadata.ts';
import type { Params } from '../../api/shape.ts';
import { newId, random } from '../../state/id.ts';
import type { World } from '../../world.ts';
import { shipping } from '../address.ts';
import { checkAmount, checkCurrency } from './amount.ts';
import type { BEFORE_ENDIVE, CREATE, UPDATE } from './params.ts';

type CreateParams = Params<typeof CREATE & typeof BEFORE_ENDIVE>;

/** A new PaymentIntent as asked for, before any confirmation. */
export function newPaymentIntent(world: World, sent: CreateParams): Stripe.PaymentIntent {
  const id = newId('pi');
  const types = sent.allowed_payment_method_types ?? sent.payment_method_types;
  const automatic = !sent.payment_method_types && sent.automatic_payment_methods?.enabled !== false;
  const currency = checkCurrency(sent.currency);
  const intent: Stripe.PaymentIntent = {
    id,
    object: 'payment_intent',
    allowed_payment_method_types: null,
    amount: checkAmount(sent.amount, currency),
    amount_capturable: 0,
    amount_details: { tip: {} },
    amount_received: 0,
    application: null,
    application_fee_amount: null,
    automatic_payment_methods: automatic
      ? { allow_redirects: sent.automatic_payment_methods?.allow_redirects ?? 'always', enabled: true }
      : null,
    canceled_at: null,
    cancellation_reason: null,
    capture_method: 'automatic_async',
    client_secret: `${id}_secret_${random(25)}`,
    confirmation_method: sent.confirmation_method ?? 'automatic',
    created: world.now(),
    currency,
    customer: null,
    customer_account: null,
    description: null,
    excluded_payment_method_types: null,
    last_payment_error: null,
    latest_charge: null,
    livemode: false,
    managed_payments: null,
    metadata: {},
    next_action: null,
    on_behalf_of: null,
    payment_method: null,
    payment_method_configuration_details: automatic ? { id: 'pmc_1SandboxDefault', parent: null } : null,
    payment_method_options: {
      card: { installments: null, mandate_options: null, network: null, request_three_d_secure: 'automatic' },
    },
    payment_method_types: types?.length ? types : ['card'],
    payment_record: null,
    processing: null,
    receipt_email: null,
    review: null,
    setup_future_usage: null,
    shipping: null,
    source: null,
    statement_descriptor: null,
    statement_descriptor_suffix: null,
    status: 'requires_payment_method',
    transfer_data: null,
    transfer_group: null,
  };
  return write(world, intent, sent);
}

/** Fields that were sent replace what is there; create, update and confirm share them. */
export function write(
  world: World,
  intent: Stripe.PaymentIntent,
  sent: Omit<Params<typeof UPDATE>, 'amount' | 'currency'>,
): Stripe.PaymentIntent {
  for (const key of ['description', 'receipt_email', 'statement_descriptor', 'statement_descriptor_suffix'] as const) {
    const value = sent[key];
    if (value !== undefined) intent[key] = value;
  }
  if (sent.customer !== undefined) intent.customer = existingCustomer(world, sent.customer);
  if (sent.capture_method) intent.capture_method = sent.capture_method;
  if (sent.setup_future_usage !== undefined) intent.setup_future_usage = sent.setup_future_usage;
  if (sent.shipping !== undefined) intent.shipping = shipping(sent.shipping);
  if (sent.allowed_payment_method_types) allow(intent, sent.allowed_payment_method_types);
  if (sent.excluded_payment_method_types) exclude(intent, sent.excluded_payment_method_types);
  if (sent.hooks?.inputs?.tax?.calculation)
    intent.hooks = { inputs: { tax: { calculation: sent.hooks.inputs.tax.calculation } } };
  if (sent.payment_details)
    intent.payment_details = {
      customer_reference: sent.payment_details.customer_reference ?? null,
      order_reference: sent.payment_details.order_reference ?? null,
    };
  const card = intent.payment_method_options?.card;
  const request = sent.payment_method_options?.card?.request_three_d_secure;
  if (card && request) card.request_three_d_secure = request;
  intent.metadata = mergeMetadata(intent.metadata, sent.metadata);
  return intent;
}

function existingCustomer(world: World, id: string | null): string | null {
  if (id && !world.tables.customers.get(id)) throw invalid(`No such customer: '${id}'`, 'customer', 'resource_missing');
  return id;
}

function allow(intent: Stripe.PaymentIntent, types: string[]): void {
  if (!types.includes('card'))
    throw invalid('This sandbox takes cards only: allow `card`.', 'allowed_payment_method_types');
  intent.allowed_payment_method_types = types;
  intent.payment_method_types = ['card'];
}

function exclude(intent: Stripe.PaymentIntent, types: string[]): void {
  if (types.includes('card'))
    throw invalid('This sandbox takes cards only: `card` cannot be excluded.', 'excluded_payment_method_types');
  intent.excluded_payment_method_types = types;
}
