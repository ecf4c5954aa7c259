import type { Stripe } from 'stripe';
import { invalid, noSuch, notFound } from '../api/error.ts';
import { page } from '../api/list.ts';
import { mergeMetadata } from '../api/metadata.ts';
import { type Call, route } from '../api/route.ts';
import { NOTHING, PAGE, type Params, type ShapeOf } from '../api/shape.ts';
import { newId } from '../state/id.ts';
import { emit } from '../webhooks/emit.ts';
import type { World } from '../world.ts';
import { book } from './balance-transactions.ts';
import { closeReviewOf } from './reviews.ts';

const CREATE = {
  amount: 'integer',
  charge: 'text',
  metadata: 'metadata',
  payment_intent: 'text',
  reason: ['duplicate', 'fraudulent', 'requested_by_customer'],
} as const satisfies ShapeOf<Stripe.RefundCreateParams>;

const UPDATE = { metadata: 'metadata' } as const satisfies ShapeOf<Stripe.RefundUpdateParams>;

const LIST = {
  ...PAGE,
  charge: 'text',
  created: 'range',
  payment_intent: 'text',
} as const satisfies ShapeOf<Stripe.RefundListParams>;

export const refundRoutes = [
  route('POST', '/v1/refunds', CREATE, createRefund),
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
];

function refundOr404(world: World, id: string): Stripe.Refund {
  const refund = world.tables.refunds.get(id);
  if (!refund) throw notFound('refund', id);
  return refund;
}

function createRefund({ world, params, cause }: Call<Params<typeof CREATE>>): Stripe.Refund {
  const charge = refundable(world, params);
  const left = charge.amount - charge.amount_refunded;
  const amount = params.amount ?? left;
  checkAmount(charge, amount, left);
  const refund = newRefund(world, charge, amount, params);
  const before = structuredClone(charge);
  charge.amount_refunded += amount;
  charge.refunded = charge.amount_refunded >= charge.amount;
  if (params.reason === 'fraudulent') charge.fraud_details = { user_report: 'fraudulent' };
  const intent = world.tables.paymentIntents.get(String(charge.payment_intent));
  const closed = params.reason === 'fraudulent' ? 'refunded_as_fraud' : 'refunded';
  if (intent && charge.refunded) closeReviewOf(world, intent, closed, cause);
  emit(world, 'refund.created', refund, cause);
  emit(world, 'charge.refunded', charge, cause, before);
  return refund;
}

/** The captured charge that the parameters name. */
function refundable(world: World, params: Params<typeof CREATE>): Stripe.Charge {
  const { charge: chargeId, payment_intent: intentId } = params;
  if (!chargeId && !intentId)
    throw invalid('One of the following params should be provided for this request: payment_intent or charge.');
  const intent = intentId ? world.tables.paymentIntents.get(intentId) : null;
  if (intentId && !intent) throw noSuch('payment_intent', intentId, 'payment_intent');
  const charge = world.tables.charges.get(chargeId ?? String(intent?.latest_charge));
  if (chargeId && !charge) throw noSuch('charge', chargeId, 'charge');
  if (charge?.captured) return charge;
  throw invalid(`This payment (${intentId ?? chargeId}) does not have a successful charge to refund.`);
}

function checkAmount(charge: Stripe.Charge, amount: number, left: number): void {
  if (left === 0) throw invalid(`Charge ${charge.id} has already been refunded.`, undefined, 'charge_already_refunded');
  if (amount < 1) throw invalid('Invalid positive integer', 'amount', 'parameter_invalid_integer');
  if (amount > left)
    throw invalid(`Refund amount (${amount}) is greater than unrefunded amount on charge (${left})`, 'amount');
}

function newRefund(
  world: World,
  charge: Stripe.Charge,
  amount: number,
  { metadata, reason }: Params<typeof CREATE>,
): Stripe.Refund {
  const id = newId('re');
  const refund: Stripe.Refund = {
    id,
    object: 'refund',
    amount,
    balance_transaction: book(world, 'refund', -amount, charge.currency, id),
    charge: charge.id,
    created: world.now(),
    currency: charge.currency,
    customer: charge.customer,
    customer_account: null,
    destination_details: {
      card: { reference_status: 'pending', reference_type: 'acquirer_reference_number', type: 'refund' },
      type: 'card',
    },
    metadata: mergeMetadata({}, metadata),
    payment_intent: charge.payment_intent,
    payment_method: charge.payment_method,
    reason: reason ?? null,
    receipt_number: null,
    source_transfer_reversal: null,
    status: 'succeeded',
    transfer_reversal: null,
  };
  return world.tables.refunds.put(refund);
}
