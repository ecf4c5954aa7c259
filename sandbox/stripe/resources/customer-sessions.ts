import type { Stripe } from 'stripe';
import { ApiError, invalid, noSuch, required } from '../api/error.ts';
import { route } from '../api/route.ts';
import type { Params, ShapeOf } from '../api/shape.ts';
import { random } from '../state/id.ts';
import type { World } from '../world.ts';

type Features = Stripe.CustomerSession.Components.PaymentElement.Features;

const SWITCH = ['enabled', 'disabled'] as const;
const LIFETIME_SECONDS = 30 * 60;

const CREATE = {
  customer: 'text',
  components: {
    payment_element: {
      enabled: 'boolean',
      features: {
        payment_method_allow_redisplay_filters: 'texts',
        payment_method_redisplay: SWITCH,
        payment_method_redisplay_limit: 'integer',
        payment_method_remove: SWITCH,
        payment_method_save: SWITCH,
        payment_method_save_usage: ['off_session', 'on_session'],
      },
    },
  },
} as const satisfies ShapeOf<Stripe.CustomerSessionCreateParams>;

const ELEMENTS_SESSION = { customer_session_client_secret: 'text' } as const;

export const customerSessionRoutes = [
  route('POST', '/v1/customer_sessions', CREATE, ({ world, params }) => {
    if (!params.customer) throw required('customer');
    if (!world.tables.customers.get(params.customer)) throw noSuch('customer', params.customer, 'customer');
    if (!params.components?.payment_element) throw required('components');
    const session = newSession(world, params.customer, params.components.payment_element);
    world.tables.customerSessions.put({ id: session.client_secret, session });
    return session;
  }),
  // The sandbox's own: what the payment frame needs to draw. Stripe's frames have a private call for it, too.
  route(
    'GET',
    '/v1/elements/sessions',
    ELEMENTS_SESSION,
    ({ world, params }) => elementsSession(world, params.customer_session_client_secret),
    { publishable: true },
  ),
];

/** @throws ApiError 401 when the secret is unknown or has expired */
export function openSession(world: World, secret: string): Stripe.CustomerSession {
  const session = world.tables.customerSessions.get(secret)?.session;
  if (session && session.expires_at > world.now()) return session;
  throw new ApiError(401, {
    type: 'invalid_request_error',
    code: session ? 'customer_session_expired' : 'resource_missing',
    message: session ? 'This customer session has expired.' : 'No such customer session.',
    param: 'customer_session_client_secret',
  });
}

/** A saved card of the session's own customer. @throws ApiError 400 for anybody else's */
export function savedCard(world: World, secret: string | null | undefined, id: string): Stripe.PaymentMethod {
  if (!secret) throw required('customer_session_client_secret');
  const session = openSession(world, secret);
  const method = world.tables.paymentMethods.get(id);
  if (!method || method.customer !== session.customer) throw noSuch('PaymentMethod', id, 'payment_method');
  return method;
}

/** May the browser that holds this secret remove the card? */
export function mayRemove(world: World, secret: string | null | undefined, method: Stripe.PaymentMethod): void {
  const saved = savedCard(world, secret, method.id);
  const features = openSession(world, secret ?? '').components?.payment_element.features;
  if (saved.id !== method.id || features?.payment_method_remove !== 'enabled')
    throw invalid('This customer session does not allow removing payment methods.', 'customer_session_client_secret');
}

function elementsSession(world: World, secret: string | null | undefined): object {
  const session = secret ? openSession(world, secret) : null;
  const features = session?.components?.payment_element.features ?? OFF;
  const filters: string[] = features.payment_method_allow_redisplay_filters;
  const saved = world.tables.paymentMethods
    .newestFirst()
    .filter(row => row.customer === session?.customer && filters.includes(row.allow_redisplay ?? 'unspecified'))
    .slice(0, features.payment_method_redisplay_limit ?? 3);
  const customer = session && {
    id: session.customer,
    payment_methods: features.payment_method_redisplay === 'enabled' ? saved : [],
  };
  return { object: 'elements_session', customer, features };
}

const OFF: Features = {
  payment_method_allow_redisplay_filters: ['always'],
  payment_method_redisplay: 'disabled',
  payment_method_redisplay_limit: 3,
  payment_method_remove: 'disabled',
  payment_method_save: 'disabled',
  payment_method_save_usage: null,
};

type PaymentElement = NonNullable<NonNullable<Params<typeof CREATE>['components']>['payment_element']>;

function newSession(world: World, customer: string, element: PaymentElement): Stripe.CustomerSession {
  const { enabled = false, features } = element;
  const off = { enabled: false };
  return {
    object: 'customer_session',
    client_secret: `cuss_secret_${random(40)}`,
    components: {
      active_entitlements: off,
      buy_button: off,
      customer_portal: off,
      customer_sheet: { enabled: false, features: null },
      mobile_payment_element: { enabled: false, features: null },
      payment_element: { enabled, features: enabled ? withDefaults(features) : null },
      pricing_table: off,
    },
    created: world.now(),
    customer,
    customer_account: null,
    expires_at: world.now() + LIFETIME_SECONDS,
    livemode: false,
  };
}

function withDefaults(sent: PaymentElement['features']): Features {
  const filters = sent?.payment_method_allow_redisplay_filters;
  const limit = sent?.payment_method_redisplay_limit ?? 3;
  if (limit < 1 || limit > 10)
    throw invalid(
      'The redisplay limit must be between 1 and 10.',
      'components[payment_element][features][payment_method_redisplay_limit]',
    );
  return {
    payment_method_allow_redisplay_filters: filters?.length ? filters : ['always'],
    payment_method_redisplay: sent?.payment_method_redisplay ?? 'disabled',
    payment_method_redisplay_limit: limit,
    payment_method_remove: sent?.payment_method_remove ?? 'disabled',
    payment_method_save: sent?.payment_method_save ?? 'disabled',
    payment_method_save_usage: sent?.payment_method_save_usage ?? null,
  };
}
