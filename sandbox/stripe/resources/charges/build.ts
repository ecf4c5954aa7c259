import type { Stripe } from 'stripe';
import type { TestCard } from '../../cards/card.ts';
import { newId, random } from '../../state/id.ts';
import type { World } from '../../world.ts';
import { checksOf } from '../checks.ts';
import type { Verdict } from './verdict.ts';

type Details = Stripe.Charge.PaymentMethodDetails.Card;

/** Customer-initiated authorizations of Visa, Mastercard, Amex and Discover stand seven days. */
export const AUTHORIZATION_SECONDS = 7 * 24 * 3600;

type Attempted = {
  intent: Stripe.PaymentIntent;
  method: Stripe.PaymentMethod;
  card: TestCard;
  verdict: Verdict;
  threeDSecure: Details['three_d_secure'];
};

/** The Charge of one authorization, approved or not; never captured yet. */
export function newCharge(world: World, attempted: Attempted): Stripe.Charge {
  const { intent, method, verdict } = attempted;
  const { approved, decline } = verdict;
  return {
    id: newId('ch'),
    object: 'charge',
    amount: intent.amount,
    amount_captured: 0,
    amount_refunded: 0,
    application: null,
    application_fee: null,
    application_fee_amount: null,
    balance_transaction: null,
    billing_details: structuredClone(method.billing_details),
    calculated_statement_descriptor: 'SANDBOX',
    captured: false,
    created: world.now(),
    currency: intent.currency,
    customer: intent.customer,
    description: intent.description,
    disputed: false,
    failure_balance_transaction: null,
    failure_code: decline?.code ?? null,
    failure_message: decline?.message ?? null,
    fraud_details: {},
    livemode: false,
    metadata: { ...intent.metadata },
    on_behalf_of: null,
    outcome: verdict.outcome,
    paid: approved,
    payment_intent: intent.id,
    payment_method: method.id,
    payment_method_details: { card: cardDetails(world, attempted), type: 'card' },
    receipt_email: intent.receipt_email,
    receipt_number: null,
    receipt_url: null,
    refunded: false,
    review: null,
    shipping: intent.shipping && structuredClone(intent.shipping),
    source: null,
    source_transfer: null,
    statement_descriptor: intent.statement_descriptor,
    statement_descriptor_suffix: intent.statement_descriptor_suffix,
    status: approved ? 'succeeded' : 'failed',
    transfer_data: null,
    transfer_group: null,
  };
}

function cardDetails(world: World, { intent, method, card, verdict, threeDSecure }: Attempted): Details {
  const { approved } = verdict;
  const sent = world.tables.cardNotes.get(method.id)?.sent;
  const manual = approved && intent.capture_method === 'manual';
  return {
    amount_authorized: approved ? intent.amount : null,
    authorization_code: approved ? random(6).toUpperCase() : null,
    brand: card.brand,
    ...(manual && { capture_before: world.now() + AUTHORIZATION_SECONDS }),
    checks: checksOf(card, sent),
    country: card.country,
    electronic_commerce_indicator: threeDSecure?.electronic_commerce_indicator ?? null,
    exp_month: method.card?.exp_month ?? 1,
    exp_year: method.card?.exp_year ?? 1970,
    extended_authorization: { status: 'disabled' },
    fingerprint: method.card?.fingerprint ?? null,
    funding: card.funding,
    incremental_authorization: { status: 'unavailable' },
    installments: null,
    last4: method.card?.last4 ?? null,
    mandate: null,
    multicapture: { status: 'unavailable' },
    network: method.card?.networks?.preferred ?? card.brand,
    network_token: { used: false },
    network_transaction_id: approved ? random(15) : null,
    overcapture: { maximum_amount_capturable: intent.amount, status: 'unavailable' },
    regulated_status: 'unregulated',
    three_d_secure: threeDSecure,
    transaction_link_id: null,
    wallet: null,
  };
}
