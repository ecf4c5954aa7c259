import type { Stripe } from 'stripe';
import { invalid, noSuch } from '../../api/error.ts';
import { mergeMetadata } from '../../api/metadata.ts';
import type { Params, ShapeOf } from '../../api/shape.ts';
import { newId } from '../../state/id.ts';
import { emit } from '../../webhooks/emit.ts';
import type { Cause, World } from '../../world.ts';
import { cardOf } from '../aftermath.ts';
import { book } from '../balance-transactions.ts';
import { closeInquiries } from '../disputes/decide.ts';
import { disputesOf } from '../disputes/open.ts';
import { later } from '../later.ts';
import { blockPayer } from '../radar/block-lists.ts';
import { endWarnings } from '../radar/early-fraud-warnings.ts';
import { closeReviewOf } from '../reviews.ts';

export const CREATE = {
  amount: 'integer',
  charge: 'text',
  metadata: 'metadata',
  payment_intent: 'text',
  reason: ['duplicate', 'fraudulent', 'requested_by_customer'],
} as const satisfies ShapeOf<Stripe.RefundCreateParams>;

/** How long the slow test cards take, in seconds: long enough to be seen pending. */
const SLOW = 20;

/** Pays back all or part of a captured charge. @throws ApiError 400 when it cannot be */
export function createRefund(world: World, params: Params<typeof CREATE>, cause: Cause): Stripe.Refund {
  const charge = refundable(world, params);
  const left = charge.amount - charge.amount_refunded;
  const amount = params.amount ?? left;
  checkAmount(charge, amount, left);
  const refund = newRefund(world, charge, amount, params);
  const before = structuredClone(charge);
  charge.amount_refunded += amount;
  charge.refunded = charge.amount_refunded >= charge.amount;
  if (params.reason === 'fraudulent') {
    charge.fraud_details = { user_report: 'fraudulent' };
    blockPayer(world, charge);
  }
  emit(world, 'refund.created', refund, cause);
  emit(world, 'charge.refunded', charge, cause, before);
  if (charge.refunded) nothingLeft(world, charge, params.reason === 'fraudulent', cause);
  return refund;
}

/** The captured charge that the parameters name, if no bank has it. */
function refundable(world: World, params: Params<typeof CREATE>): Stripe.Charge {
  const { charge: chargeId, payment_intent: intentId } = params;
  if (!chargeId && !intentId)
    throw invalid('One of the following params should be provided for this request: payment_intent or charge.');
  const intent = intentId ? world.tables.paymentIntents.get(intentId) : null;
  if (intentId && !intent) throw noSuch('payment_intent', intentId, 'payment_intent');
  const charge = world.tables.charges.get(chargeId ?? String(intent?.latest_charge));
  if (chargeId && !charge) throw noSuch('charge', chargeId, 'charge');
  if (!charge?.captured)
    throw invalid(`This payment (${intentId ?? chargeId}) does not have a successful charge to refund.`);
  if (disputesOf(world, charge).some(dispute => !dispute.is_charge_refundable))
    throw invalid(`Charge ${charge.id} has been charged back; cannot issue a refund.`, undefined, 'charge_disputed');
  return charge;
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
  const slow = cardOf(world, charge)?.refunds;
  if (slow) later(world, slow === 'pending' ? 'refund.succeed' : 'refund.fail', id, SLOW);
  const refund: Stripe.Refund = {
    id,
    object: 'refund',
    amount,
    balance_transaction: book(world, { type: 'refund', amount: -amount, currency: charge.currency, source: id }).id,
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
    ...(slow === 'pending' && { pending_reason: 'processing' }),
    reason: reason ?? null,
    receipt_number: null,
    source_transfer_reversal: null,
    status: slow === 'pending' ? 'pending' : 'succeeded',
    transfer_reversal: null,
  };
  return world.tables.refunds.put(refund);
}

/** All is paid back: reviews, inquiries and warnings have nothing to be about any more. */
function nothingLeft(world: World, charge: Stripe.Charge, asFraud: boolean, cause: Cause): void {
  const intent = world.tables.paymentIntents.get(String(charge.payment_intent));
  if (intent) closeReviewOf(world, intent, asFraud ? 'refunded_as_fraud' : 'refunded', cause);
  closeInquiries(world, charge, cause);
  endWarnings(world, charge, cause);
}
