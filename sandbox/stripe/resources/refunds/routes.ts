import type { Stripe } from 'stripe';
import { invalid, notFound } from '../../api/error.ts';
import { page } from '../../api/list.ts';
import { mergeMetadata } from '../../api/metadata.ts';
import { route } from '../../api/route.ts';
import { NOTHING, PAGE, type ShapeOf } from '../../api/shape.ts';
import { emit } from '../../webhooks/emit.ts';
import type { World } from '../../world.ts';
import { CREATE, createRefund } from './create.ts';

const UPDATE = { metadata: 'metadata' } as const satisfies ShapeOf<Stripe.RefundUpdateParams>;

const LIST = {
  ...PAGE,
  charge: 'text',
  created: 'range',
  payment_intent: 'text',
} as const satisfies ShapeOf<Stripe.RefundListParams>;

export const refundRoutes = [
  route('POST', '/v1/refunds', CREATE, ({ world, params, cause }) => createRefund(world, params, cause)),
  route('GET', '/v1/refunds', LIST, ({ world, params }) =>
    page('/v1/refunds', world.tables.refunds, params, row => {
      const { charge, payment_intent: intent } = params;
      return (!charge || row.charge === charge) && (!intent || row.payment_intent === intent);
    }),
  ),
  route('GET', '/v1/refunds/:id', NOTHING, ({ world, id }) => refundOr404(world, id)),
  route('POST', '/v1/refunds/:id', UPDATE, ({ world, id, params, cause }) => {
    const refund = refundOr404(world, id);
    const before = structuredClone(refund);
    refund.metadata = mergeMetadata(refund.metadata, params.metadata);
    emit(world, 'refund.updated', refund, cause, before);
    return refund;
  }),
  // Cards never ask the customer for anything, so that the API never finds one to cancel: the dashboard may.
  route('POST', '/v1/refunds/:id/cancel', NOTHING, ({ world, id }) => {
    const refund = refundOr404(world, id);
    throw invalid(`Refund ${id} has a status of ${refund.status}: only a refund that requires action can be canceled.`);
  }),
];

export function refundOr404(world: World, id: string): Stripe.Refund {
  const refund = world.tables.refunds.get(id);
  if (!refund) throw notFound('refund', id);
  return refund;
}
