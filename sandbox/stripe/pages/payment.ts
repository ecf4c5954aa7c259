import type { Context } from 'hono';
import { html } from 'hono/html';
import type { Stripe } from 'stripe';
import { ACTIONS } from '../actions/actions.ts';
import { captureBefore } from '../resources/payment-intents/expire.ts';
import type { World } from '../world.ts';
import { type Markup, page } from './layout.ts';
import { outside } from './outside/outside.ts';
import { cardName, stateOf } from './payments.ts';
import { timeline } from './timeline.ts';
import { badge, moment, money } from './words.ts';

/** One payment: what it is, what Radar and the issuer said, what can be done, what happened. */
export function paymentPage(c: Context, world: World, intent: Stripe.PaymentIntent, refused?: string) {
  const said = ACTIONS[Number(c.req.query('did') ?? -1)]?.says;
  const title = `Payment of ${money(intent.amount, intent.currency)}`;
  return page(c, { title, here: 'payments', status: refused ? 400 : 200 }, [
    refused ? html`<p role="alert" class="refused">${refused}</p>` : html``,
    said && !refused ? html`<p role="status" class="done">${said}</p>` : html``,
    ...payment(world, intent),
  ]);
}

function payment(world: World, intent: Stripe.PaymentIntent): Markup[] {
  const charge = world.tables.charges.get(String(intent.latest_charge));
  return [
    html`<div class="panel">
      <dl class="facts">${paymentFacts(world, intent, charge)} ${charge ? chargeFacts(charge) : ''}</dl>
    </div>`,
    html`${outside(world, intent)}`,
    html`<h2>Timeline</h2>`,
    timeline(world, intent),
    html`<h2>As JSON</h2>
      <pre tabindex="0" aria-label="PaymentIntent as JSON">${JSON.stringify({ ...intent, client_secret: '…' }, null, 2)}</pre>`,
  ];
}

const fact = (name: string, value: Markup | string | null | undefined): Markup | string =>
  value ? html`<dt>${name}</dt><dd>${value}</dd>` : '';

function paymentFacts(world: World, intent: Stripe.PaymentIntent, charge: Stripe.Charge | undefined): Markup[] {
  const { currency } = intent;
  const amount = (value: number) => (value > 0 ? money(value, currency) : null);
  const held = charge && intent.status === 'requires_capture' ? captureBefore(charge) : null;
  const facts = [
    fact('PaymentIntent', html`<code>${intent.id}</code>`),
    fact('State', badge(stateOf(world, intent))),
    fact('Amount', money(intent.amount, currency)),
    fact('Capturable', amount(intent.amount_capturable)),
    fact('Received', amount(intent.amount_received)),
    fact('Refunded', amount(charge?.amount_refunded ?? 0)),
    fact('Disputed', charge?.disputed ? 'yes' : null),
    fact('Capture before', held === null ? null : moment(held)),
    fact('Canceled because', intent.canceled_at ? (intent.cancellation_reason ?? 'no reason given') : null),
    fact('Last error', intent.last_payment_error?.message),
    fact('Customer', intent.customer ? html`<code>${intent.customer}</code>` : null),
    fact('Receipt to', intent.receipt_email),
    ...Object.entries(intent.metadata).map(([key, value]) => fact(key, value)),
  ];
  return facts.map(entry => html`${entry}`);
}

function chargeFacts(charge: Stripe.Charge): Markup[] {
  const card = charge.payment_method_details?.card;
  const checks = Object.entries(card?.checks ?? {}).map(([name, result]) => `${name}: ${result ?? 'not sent'}`);
  const secure = card?.three_d_secure;
  const { risk_level: risk, seller_message: message, network_status: network } = charge.outcome ?? {};
  const facts = [
    fact('Card', `${cardName(charge)}, ${card?.funding}, ${card?.country}`),
    fact('Risk', risk ? badge(risk) : null),
    fact('Outcome', message ? `${message} (${network})` : null),
    fact('Checks', checks.join(', ')),
    fact('3-D Secure', secure ? `${secure.result} ${secure.authentication_flow ?? ''}` : 'not asked for'),
    fact('Charge', html`<code>${charge.id}</code>`),
  ];
  return facts.map(entry => html`${entry}`);
}
