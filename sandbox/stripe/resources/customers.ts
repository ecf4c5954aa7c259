import type { Stripe } from 'stripe';
import { notFound } from '../api/error.ts';
import { page } from '../api/list.ts';
import { mergeMetadata } from '../api/metadata.ts';
import { route } from '../api/route.ts';
import { ADDRESS, NOTHING, PAGE, type Params, SHIPPING, type ShapeOf } from '../api/shape.ts';
import { newId, random } from '../state/id.ts';
import { emit } from '../webhooks/emit.ts';
import type { World } from '../world.ts';
import { address, shipping } from './address.ts';
import { usablePaymentMethod } from './payment-methods/build.ts';
import { attach } from './payment-methods/use.ts';

const WRITE = {
  address: ADDRESS,
  description: 'text',
  email: 'text',
  invoice_settings: { default_payment_method: 'text' },
  metadata: 'metadata',
  name: 'text',
  phone: 'text',
  preferred_locales: 'texts',
  shipping: SHIPPING,
} as const;

const CREATE = { ...WRITE, payment_method: 'text' } as const satisfies Loose<Stripe.CustomerCreateParams>;
const UPDATE = WRITE satisfies Loose<Stripe.CustomerUpdateParams>;
const LIST = { ...PAGE, created: 'range', email: 'text' } as const satisfies ShapeOf<Stripe.CustomerListParams>;

const CARDS = { ...PAGE, type: 'text' } as const satisfies ShapeOf<Stripe.CustomerListPaymentMethodsParams>;

/** `shipping` here takes no carrier: the shape is shared with payments, where it does. */
type Loose<T> = ShapeOf<Omit<T, 'shipping'>> & { shipping?: typeof SHIPPING };

export const customerRoutes = [
  route('POST', '/v1/customers', CREATE, ({ world, params, cause }) => {
    const { payment_method: paymentMethod, ...fields } = params;
    const method = paymentMethod ? usablePaymentMethod(world, paymentMethod, 'payment_method') : null;
    const customer = write(newCustomer(world), fields);
    if (method) attach(world, method, customer.id, cause);
    world.tables.customers.put(customer);
    emit(world, 'customer.created', customer, cause);
    return customer;
  }),
  route('GET', '/v1/customers', LIST, ({ world, params }) =>
    page('/v1/customers', world.tables.customers, params, row => !params.email || row.email === params.email),
  ),
  route('GET', '/v1/customers/:id', NOTHING, ({ world, id }) => customerOr404(world, id)),
  route('GET', '/v1/customers/:id/payment_methods', CARDS, ({ world, id, params }) => {
    customerOr404(world, id);
    const matches = (row: Stripe.PaymentMethod) => row.customer === id && (!params.type || row.type === params.type);
    return page(`/v1/customers/${id}/payment_methods`, world.tables.paymentMethods, params, matches);
  }),
  route('POST', '/v1/customers/:id', UPDATE, ({ world, id, params, cause }) => {
    const customer = customerOr404(world, id);
    const before = structuredClone(customer);
    write(customer, params);
    emit(world, 'customer.updated', customer, cause, before);
    return customer;
  }),
  route('DELETE', '/v1/customers/:id', NOTHING, ({ world, id, cause }) => {
    const customer = customerOr404(world, id);
    world.tables.customers.remove(id);
    for (const method of world.tables.paymentMethods.all()) if (method.customer === id) method.customer = null;
    emit(world, 'customer.deleted', customer, cause);
    return { id, object: 'customer', deleted: true } satisfies Stripe.DeletedCustomer;
  }),
];

export function customerOr404(world: World, id: string): Stripe.Customer {
  const customer = world.tables.customers.get(id);
  if (!customer) throw notFound('customer', id);
  return customer;
}

/** Fields that were sent replace what is there; absent ones stay. */
function write(customer: Stripe.Customer, sent: Params<typeof WRITE>): Stripe.Customer {
  for (const key of ['description', 'email', 'name', 'phone'] as const) {
    const value = sent[key];
    if (value !== undefined) customer[key] = value;
  }
  if (sent.address !== undefined) customer.address = sent.address && address(sent.address);
  if (sent.shipping !== undefined) customer.shipping = shipping(sent.shipping);
  if (sent.preferred_locales) customer.preferred_locales = sent.preferred_locales;
  const preferred = sent.invoice_settings?.default_payment_method;
  if (preferred !== undefined) customer.invoice_settings.default_payment_method = preferred;
  customer.metadata = mergeMetadata(customer.metadata, sent.metadata);
  return customer;
}

function newCustomer(world: World): Stripe.Customer {
  return {
    id: newId('cus'),
    object: 'customer',
    address: null,
    balance: 0,
    created: world.now(),
    currency: null,
    customer_account: null,
    default_source: null,
    delinquent: false,
    description: null,
    discount: null,
    email: null,
    invoice_prefix: random(8).toUpperCase(),
    invoice_settings: { custom_fields: null, default_payment_method: null, footer: null, rendering_options: null },
    livemode: false,
    metadata: {},
    name: null,
    next_invoice_sequence: 1,
    phone: null,
    preferred_locales: [],
    shipping: null,
    tax_exempt: 'none',
    test_clock: null,
  };
}
