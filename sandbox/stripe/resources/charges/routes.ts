import type { Stripe } from 'stripe';
import { notFound } from '../../api/error.ts';
import { page } from '../../api/list.ts';
import { mergeMetadata } from '../../api/metadata.ts';
import { route } from '../../api/route.ts';
import { NOTHING, PAGE, SHIPPING, type ShapeOf } from '../../api/shape.ts';
import { emit } from '../../webhooks/emit.ts';
import type { World } from '../../world.ts';
import { shipping } from '../address.ts';

const LIST = {
  ...PAGE,
  created: 'range',
  customer: 'text',
  payment_intent: 'text',
} as const satisfies ShapeOf<Stripe.ChargeListParams>;

const UPDATE = {
  description: 'text',
  fraud_details: { user_report: ['fraudulent', 'safe'] },
  metadata: 'metadata',
  receipt_email: 'text',
  shipping: SHIPPING,
} as const satisfies ShapeOf<Stripe.ChargeUpdateParams>;

export const chargeRoutes = [
  route('GET', '/v1/charges', LIST, ({ world, params }) =>
    page('/v1/charges', world.tables.charges, params, row => {
      const { customer, payment_intent: intent } = params;
      return (!customer || row.customer === customer) && (!intent || row.payment_intent === intent);
    }),
  ),
  route('GET', '/v1/charges/:id', NOTHING, ({ world, id }) => chargeOr404(world, id)),
  route('POST', '/v1/charges/:id', UPDATE, ({ world, id, params, cause }) => {
    const charge = chargeOr404(world, id);
    const before = structuredClone(charge);
    if (params.description !== undefined) charge.description = params.description;
    if (params.receipt_email !== undefined) charge.receipt_email = params.receipt_email;
    if (params.shipping) charge.shipping = shipping(params.shipping);
    if (params.fraud_details !== undefined) charge.fraud_details = reported(params.fraud_details?.user_report);
    charge.metadata = mergeMetadata(charge.metadata, params.metadata);
    emit(world, 'charge.updated', charge, cause, before);
    return charge;
  }),
];

/** What the merchant says it was; empty takes it back. */
const reported = (report: 'fraudulent' | 'safe' | null | undefined) => (report ? { user_report: report } : {});

function chargeOr404(world: World, id: string): Stripe.Charge {
  const charge = world.tables.charges.get(id);
  if (!charge) throw notFound('charge', id);
  return charge;
}
