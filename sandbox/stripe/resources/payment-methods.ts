import type { Stripe } from 'stripe';
import { ApiError, invalid, noSuch, notFound, required } from '../api/error.ts';
import { page } from '../api/list.ts';
import { mergeMetadata } from '../api/metadata.ts';
import { route } from '../api/route.ts';
import { NOTHING, PAGE, type Params, type ShapeOf } from '../api/shape.ts';
import type { TestCard } from '../cards/card.ts';
import { cardById } from '../cards/catalog.ts';
import type { Decline } from '../cards/declines.ts';
import { newId } from '../state/id.ts';
import { emit } from '../webhooks/emit.ts';
import type { Cause, World } from '../world.ts';
import { BILLING_DETAILS, billingDetails, CARD, type CardDetails, namedCard, typedCard } from './card-details.ts';
import { mayRemove } from './customer-sessions.ts';

const REDISPLAY = ['always', 'limited', 'unspecified'] as const;

/** The card as the frame sends it: also inside a ConfirmationToken or a confirmation. */
export const PAYMENT_METHOD_DATA = {
  type: ['card'],
  card: CARD,
  billing_details: BILLING_DETAILS,
  allow_redisplay: REDISPLAY,
  metadata: 'metadata',
} as const satisfies ShapeOf<Stripe.PaymentMethodCreateParams>;

const UPDATE = {
  allow_redisplay: REDISPLAY,
  billing_details: BILLING_DETAILS,
  metadata: 'metadata',
} as const satisfies ShapeOf<Stripe.PaymentMethodUpdateParams>;

const LIST = {
  ...PAGE,
  customer: 'text',
  type: 'text',
  allow_redisplay: REDISPLAY,
} as const satisfies ShapeOf<Stripe.PaymentMethodListParams>;

const ATTACH = { customer: 'text' } as const satisfies ShapeOf<Stripe.PaymentMethodAttachParams>;
const DETACH = { customer_session_client_secret: 'text' } as const;

export const paymentMethodRoutes = [
  route(
    'POST',
    '/v1/payment_methods',
    PAYMENT_METHOD_DATA,
    ({ world, params }) => keep(world, newPaymentMethod(world, params)),
    { publishable: true },
  ),
  route('GET', '/v1/payment_methods', LIST, ({ world, params }) =>
    page('/v1/payment_methods', world.tables.paymentMethods, params, row => {
      const { customer, type, allow_redisplay: redisplay } = params;
      return (
        (!customer || row.customer === customer) &&
        (!type || row.type === type) &&
        (!redisplay || row.allow_redisplay === redisplay)
      );
    }),
  ),
  route('GET', '/v1/payment_methods/:id', NOTHING, ({ world, id }) => paymentMethodOr404(world, id)),
  route('POST', '/v1/payment_methods/:id', UPDATE, ({ world, id, params, cause }) => {
    const method = paymentMethodOr404(world, id);
    const before = structuredClone(method);
    if (params.allow_redisplay) method.allow_redisplay = params.allow_redisplay;
    if (params.billing_details) method.billing_details = billingDetails(params.billing_details);
    method.metadata = mergeMetadata(method.metadata, params.metadata);
    emit(world, 'payment_method.updated', method, cause, before);
    return method;
  }),
  route('POST', '/v1/payment_methods/:id/attach', ATTACH, ({ world, id, params, cause }) => {
    const method = paymentMethodOr404(world, id);
    if (!params.customer) throw required('customer');
    if (!world.tables.customers.get(params.customer)) throw noSuch('customer', params.customer, 'customer');
    return attach(world, method, params.customer, cause);
  }),
  route(
    'POST',
    '/v1/payment_methods/:id/detach',
    DETACH,
    ({ world, id, params, key, cause }) => {
      const method = paymentMethodOr404(world, id);
      if (key === 'publishable') mayRemove(world, params.customer_session_client_secret, method);
      if (!method.customer)
        throw invalid(
          'The payment method you provided is not attached to a customer so detachment is impossible.',
          'payment_method',
        );
      const before = structuredClone(method);
      method.customer = null;
      spend(world, method);
      emit(world, 'payment_method.detached', method, cause, before);
      return method;
    },
    { publishable: true },
  ),
];

/** A PaymentMethod of entered card data, with its note; not yet in the table of PaymentMethods. */
export function newPaymentMethod(world: World, sent: Params<typeof PAYMENT_METHOD_DATA>): Stripe.PaymentMethod {
  if (!sent.type) throw required('type');
  if (!sent.card) throw required('card');
  const details = typedCard(world, sent.card, sent.billing_details);
  const method = build(world, details);
  method.billing_details = billingDetails(sent.billing_details);
  method.metadata = mergeMetadata({}, sent.metadata);
  if (sent.allow_redisplay) method.allow_redisplay = sent.allow_redisplay;
  return method;
}

/** The PaymentMethod of an id; `pm_card_visa` and its kin make a fresh one each time. */
export function usablePaymentMethod(world: World, id: string, param: string): Stripe.PaymentMethod {
  const known = world.tables.paymentMethods.get(id);
  if (known) return known;
  const details = id.startsWith('pm_card_') ? namedCard(world, id) : null;
  if (!details) throw noSuch('PaymentMethod', id, param);
  return keep(world, build(world, details));
}

export const keep = (world: World, method: Stripe.PaymentMethod): Stripe.PaymentMethod =>
  world.tables.paymentMethods.put(method);

/** The test card behind a PaymentMethod. */
export function testCard(world: World, method: Stripe.PaymentMethod): TestCard {
  const card = cardById(world.tables.cardNotes.get(method.id)?.card ?? '');
  if (!card) throw new Error(`PaymentMethod ${method.id} has no card note`);
  return card;
}

/** @throws ApiError 402 when the issuer refuses the card's check */
export function attach(
  world: World,
  method: Stripe.PaymentMethod,
  customer: string,
  cause: Cause,
): Stripe.PaymentMethod {
  refuseSpent(world, method);
  const { decline, attachable } = testCard(world, method);
  if (decline && !attachable) throw cardDeclined(decline);
  if (method.customer === customer) return method;
  method.customer = customer;
  emit(world, 'payment_method.attached', method, cause);
  return method;
}

/** A PaymentMethod that is nobody's serves one payment. */
export function spend(world: World, method: Stripe.PaymentMethod): void {
  const note = world.tables.cardNotes.get(method.id);
  if (note && !method.customer) note.spent = true;
}

/** @throws ApiError 400 when it has served its one payment, or was detached */
export function refuseSpent(world: World, method: Stripe.PaymentMethod): void {
  if (!world.tables.cardNotes.get(method.id)?.spent) return;
  throw invalid(
    'The provided PaymentMethod was previously used with a PaymentIntent without Customer attachment, or was detached from a Customer. It may not be used again. To use a PaymentMethod multiple times, you must attach it to a Customer first.',
    'payment_method',
  );
}

export function cardDeclined({ network_decline_code: network, ...decline }: Decline): ApiError {
  return new ApiError(402, { type: 'card_error', ...decline, network_decline_code: network });
}

function paymentMethodOr404(world: World, id: string): Stripe.PaymentMethod {
  try {
    return usablePaymentMethod(world, id, 'payment_method');
  } catch {
    throw notFound('PaymentMethod', id, 'payment_method');
  }
}

function build(world: World, { card, note }: CardDetails): Stripe.PaymentMethod {
  const id = newId('pm');
  world.tables.cardNotes.put({ ...note, id });
  return {
    id,
    object: 'payment_method',
    allow_redisplay: 'unspecified',
    billing_details: billingDetails(null),
    card,
    created: world.now(),
    customer: null,
    customer_account: null,
    livemode: false,
    metadata: {},
    type: 'card',
  };
}
