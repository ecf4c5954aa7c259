import type { Stripe } from 'stripe';
import { invalid, noSuch, notFound, required } from '../../api/error.ts';
import { page } from '../../api/list.ts';
import { mergeMetadata } from '../../api/metadata.ts';
import { route } from '../../api/route.ts';
import { NOTHING } from '../../api/shape.ts';
import { emit } from '../../webhooks/emit.ts';
import type { World } from '../../world.ts';
import { billingDetails } from '../card-details.ts';
import { mayRemove } from '../customer-sessions.ts';
import { keep, newPaymentMethod, usablePaymentMethod } from './build.ts';
import { ATTACH, DETACH, LIST, PAYMENT_METHOD_DATA, UPDATE } from './params.ts';
import { attach, spend } from './use.ts';

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

function paymentMethodOr404(world: World, id: string): Stripe.PaymentMethod {
  try {
    return usablePaymentMethod(world, id, 'payment_method');
  } catch {
    throw notFound('PaymentMethod', id, 'payment_method');
  }
}
