import { html } from 'hono/html';
import type { Stripe } from 'stripe';
import { REASONS } from '../../actions/money.ts';
import { disputable, disputesOf } from '../../resources/disputes/open.ts';
import { CANCEL } from '../../resources/payment-intents/params.ts';
import { FRAUD_TYPES } from '../../resources/radar/early-fraud-warnings.ts';
import type { World } from '../../world.ts';
import type { Markup } from '../layout.ts';
import { badge, moment } from '../words.ts';
import { disputeCard } from './dispute.ts';
import { act, amountField, card, choice } from './form.ts';
import { refundCard } from './refund.ts';

const REFUND_REASONS = ['', 'requested_by_customer', 'duplicate', 'fraudulent'];

/** What can happen to a payment outside the shop: by a person at Stripe's dashboard, by banks, by time. */
export function outside(world: World, intent: Stripe.PaymentIntent): Markup | string {
  const charge = world.tables.charges.get(String(intent.latest_charge));
  const taken = charge?.captured ? charge : null;
  const cards = [
    ...(taken ? underWay(world, taken) : []),
    ...byPerson(world, intent, charge),
    ...(taken ? byBank(world, taken) : []),
  ];
  if (cards.length === 0) return '';
  return html`<h2>Outside the shop</h2>
    <p class="soft">What Stripe’s staff, banks and other people do. The shop learns of it by webhook alone.</p>
    <div class="cards">${cards}</div>`;
}

/** What has begun and may still turn out one way or another. */
function underWay(world: World, charge: Stripe.Charge): Markup[] {
  const refunds = world.tables.refunds.all().filter(row => row.charge === charge.id);
  return [...disputesOf(world, charge).map(disputeCard), ...refunds.map(refundCard)];
}

function byPerson(world: World, intent: Stripe.PaymentIntent, charge: Stripe.Charge | undefined): Markup[] {
  const { id, currency } = intent;
  const path = `/payment_intents/${id}`;
  const cards: Markup[] = [];
  if (intent.status === 'requires_capture')
    cards.push(
      card('Capture', act(`${path}/capture`, 'Capture', [amountField(intent.amount_capturable, currency)])),
      card('Expire', act(`${path}/expire`, 'Let it expire now')),
    );
  if (intent.status !== 'succeeded' && intent.status !== 'canceled') {
    const reasons = choice('cancellation_reason', 'Reason', ['', ...CANCEL.cancellation_reason]);
    cards.push(card('Cancel', act(`${path}/cancel`, 'Cancel payment', [reasons])));
  }
  const left = charge?.captured ? charge.amount - charge.amount_refunded : 0;
  if (left > 0) {
    const fields = [amountField(left, currency), choice('reason', 'Reason', REFUND_REASONS)];
    cards.push(card('Refund', act(`${path}/refund`, 'Refund', fields)));
  }
  return [...cards, ...review(world, intent, charge)];
}

function review(world: World, intent: Stripe.PaymentIntent, charge: Stripe.Charge | undefined): Markup[] {
  const path = `/payment_intents/${intent.id}/review`;
  const known = world.tables.reviews.get(String(intent.review));
  if (known?.open)
    return [card('Review', [html`<p>${badge('review_open')}</p>`, act(`${path}/approve`, 'Approve review')])];
  const closed = known ? [html`<p>Closed: ${known.closed_reason?.replaceAll('_', ' ')}</p>`] : [];
  if (charge?.status !== 'succeeded' || intent.status === 'canceled')
    return closed.length > 0 ? [card('Review', closed)] : [];
  return [card('Review', [...closed, act(`${path}/open`, 'Open a review')])];
}

function byBank(world: World, charge: Stripe.Charge): Markup[] {
  const { id, currency } = charge;
  const left = disputable(world, charge);
  const kinds = choice('kind', 'As', ['chargeback', 'inquiry']);
  const dispute = [kinds, choice('reason', 'Reason', REASONS), amountField(left, currency)];
  const warnings = world.tables.earlyFraudWarnings.all().filter(row => row.charge === id);
  return [
    ...(left > 0 ? [card('Dispute', act(`/charges/${id}/dispute`, 'Dispute', dispute))] : []),
    card('Early fraud warning', [
      ...warnings.map(warned),
      act(`/charges/${id}/warning`, 'Warn', [choice('fraud_type', 'Kind of fraud', FRAUD_TYPES)]),
    ]),
  ];
}

const warned = (warning: Stripe.Radar.EarlyFraudWarning): Markup =>
  html`<p>
    ${badge(warning.actionable ? 'actionable' : 'no longer actionable')} ${warning.fraud_type.replaceAll('_', ' ')},
    ${moment(warning.created)}
  </p>`;
