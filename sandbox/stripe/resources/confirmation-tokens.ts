import type { Stripe } from 'stripe';
import { invalid, noSuch, notFound, required } from '../api/error.ts';
import { mergeMetadata } from '../api/metadata.ts';
import { route } from '../api/route.ts';
import { NOTHING, type Params, SHIPPING, type ShapeOf } from '../api/shape.ts';
import { checkCvc } from '../cards/entered.ts';
import { newId } from '../state/id.ts';
import type { World } from '../world.ts';
import { address } from './address.ts';
import { savedCard } from './customer-sessions.ts';
import { newPaymentMethod, usablePaymentMethod } from './payment-methods/build.ts';
import { PAYMENT_METHOD_DATA } from './payment-methods/params.ts';
import { seenAt } from './payment-methods/use.ts';

const USAGE = ['off_session', 'on_session'] as const;
const LIFETIME_SECONDS = 12 * 3600;

/** What stripe.js's frame sends; `client_context` tells which Elements options it was made under. */
const FROM_FRAME = {
  client_context: { mode: 'text', currency: 'text', capture_method: 'text', setup_future_usage: 'text' },
  customer_session_client_secret: 'text',
  metadata: 'metadata',
  payment_method: 'text',
  payment_method_data: PAYMENT_METHOD_DATA,
  payment_method_options: { card: { cvc: 'text' } },
  return_url: 'text',
  setup_future_usage: USAGE,
  shipping: SHIPPING,
} as const;

/** The SDK does not export this one by name. */
type TestCreateParams = NonNullable<Parameters<Stripe['testHelpers']['confirmationTokens']['create']>[0]>;

const FOR_TESTS = {
  payment_method: 'text',
  return_url: 'text',
  setup_future_usage: USAGE,
  shipping: { address: SHIPPING.address, name: 'text', phone: 'text' },
} as const satisfies ShapeOf<TestCreateParams>;

export const confirmationTokenRoutes = [
  route(
    'POST',
    '/v1/confirmation_tokens',
    FROM_FRAME,
    ({ world, params, ip }) => {
      if (params.payment_method) {
        const method = savedCard(world, params.customer_session_client_secret, params.payment_method);
        seenAt(world, method, ip);
        recollectCvc(world, method, params.payment_method_options?.card?.cvc);
        return newToken(world, { ...params, method, saved: true, useStripeSdk: true });
      }
      if (!params.payment_method_data) throw required('payment_method_data');
      const method = newPaymentMethod(world, params.payment_method_data);
      seenAt(world, method, ip);
      return newToken(world, { ...params, method, saved: false, useStripeSdk: true });
    },
    { publishable: true },
  ),
  route('GET', '/v1/confirmation_tokens/:id', NOTHING, ({ world, id }) => {
    const token = world.tables.confirmationTokens.get(id);
    if (!token) throw notFound('confirmation_token', id);
    return token;
  }),
  route('POST', '/v1/test_helpers/confirmation_tokens', FOR_TESTS, ({ world, params }) => {
    if (!params.payment_method) throw required('payment_method');
    const method = usablePaymentMethod(world, params.payment_method, 'payment_method');
    return newToken(world, { ...params, method, saved: true, useStripeSdk: false });
  }),
];

/**
 * The token for a confirmation, still unused and alive.
 * @throws ApiError 400 when it does not exist, was used, or has expired
 */
export function usableToken(world: World, id: string): Stripe.ConfirmationToken {
  const token = world.tables.confirmationTokens.get(id);
  if (!token) throw noSuch('confirmation_token', id, 'confirmation_token');
  if (token.payment_intent || token.setup_intent)
    throw invalid('This ConfirmationToken has already been used to confirm an intent.', 'confirmation_token');
  if (token.expires_at !== null && token.expires_at <= world.now())
    throw invalid('This ConfirmationToken has expired.', 'confirmation_token');
  return token;
}

/** The PaymentMethod that a token stands for. */
export function tokenMethod(world: World, token: Stripe.ConfirmationToken): Stripe.PaymentMethod {
  const note = world.tables.tokenNotes.get(token.id);
  if (!note) throw new Error(`ConfirmationToken ${token.id} has no card`);
  return world.tables.paymentMethods.get(note.paymentMethod.id) ?? note.paymentMethod;
}

/** Ties a token to its intent: its PaymentMethod becomes visible, the token is used up. */
export function redeem(world: World, token: Stripe.ConfirmationToken, intent: string): void {
  world.tables.paymentMethods.put(tokenMethod(world, token));
  token[intent.startsWith('seti_') ? 'setup_intent' : 'payment_intent'] = intent;
  token.expires_at = null;
}

/** A saved card has no code (nobody may keep one), unless it was asked for again. @throws ApiError 402 invalid_cvc */
function recollectCvc(world: World, method: Stripe.PaymentMethod, cvc: string | null | undefined): void {
  const note = world.tables.cardNotes.get(method.id);
  if (!cvc || !note) return;
  checkCvc(cvc);
  note.sent.cvc = true;
}

type NewToken = Pick<Params<typeof FOR_TESTS>, 'return_url' | 'setup_future_usage' | 'shipping'> & {
  method: Stripe.PaymentMethod;
  saved: boolean;
  useStripeSdk: boolean;
  metadata?: Record<string, string> | null;
  client_context?: Params<typeof FROM_FRAME>['client_context'];
};

function newToken(world: World, made: NewToken): Stripe.ConfirmationToken {
  const { method, saved } = made;
  const token: Stripe.ConfirmationToken = {
    id: newId('ctoken'),
    object: 'confirmation_token',
    created: world.now(),
    expires_at: world.now() + LIFETIME_SECONDS,
    livemode: false,
    mandate_data: null,
    metadata: mergeMetadata({}, made.metadata),
    payment_intent: null,
    payment_method_options: null,
    payment_method_preview: preview(method),
    return_url: made.return_url ?? null,
    setup_future_usage: made.setup_future_usage ?? null,
    setup_intent: null,
    shipping: made.shipping
      ? {
          address: address(made.shipping.address),
          name: made.shipping.name ?? '',
          phone: made.shipping.phone ?? null,
        }
      : null,
    use_stripe_sdk: made.useStripeSdk,
  };
  const context = {
    currency: made.client_context?.currency ?? null,
    capture_method: made.client_context?.capture_method ?? null,
  };
  world.tables.tokenNotes.put({ id: token.id, paymentMethod: method, saved, context });
  return world.tables.confirmationTokens.put(token);
}

function preview(method: Stripe.PaymentMethod): Stripe.ConfirmationToken.PaymentMethodPreview {
  return {
    allow_redisplay: method.allow_redisplay,
    billing_details: method.billing_details,
    card: method.card && { ...method.card, generated_from: null, wallet: null },
    customer: method.customer,
    customer_account: null,
    type: 'card',
  };
}
