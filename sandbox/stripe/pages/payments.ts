import { html } from 'hono/html';
import type { Stripe } from 'stripe';
import { isOpen } from '../resources/disputes/decide.ts';
import { disputesOf } from '../resources/disputes/open.ts';
import type { World } from '../world.ts';
import type { Markup } from './layout.ts';
import { table } from './table.ts';
import { badge, moment, money } from './words.ts';

/** The table of payments, newest first. */
export function paymentsTable(world: World, intents: Stripe.PaymentIntent[]): Markup {
  if (intents.length === 0)
    return html`<p class="panel">No payments yet. Buy something in the shop, and it appears here.</p>`;
  const heads = ['Amount', 'State', 'Card', 'Who', 'Created (UTC)', 'Payment'];
  const rows = intents.map(intent => row(world, intent));
  return table('Payments', heads, rows, { caption: 'Newest first', numbers: ['Amount'] });
}

function row(world: World, intent: Stripe.PaymentIntent): Markup {
  const charge = world.tables.charges.get(String(intent.latest_charge));
  return html`<tr>
    <td class="number">${money(intent.amount, intent.currency)}</td>
    <td>${badge(stateOf(world, intent))}</td>
    <td>${cardName(charge)}</td>
    <td>${intent.receipt_email ?? charge?.billing_details.email ?? charge?.billing_details.name ?? ''}</td>
    <td>${moment(intent.created)}</td>
    <td><a href="/payments/${intent.id}"><code>${intent.id}</code></a></td>
  </tr>`;
}

/** The intent's status, or what became of the money since; a declined try shows as such. */
export function stateOf(world: World, intent: Stripe.PaymentIntent): string {
  const charge = world.tables.charges.get(String(intent.latest_charge));
  if (charge?.status === 'failed' && intent.status === 'requires_payment_method') return 'declined';
  if (!charge || intent.status !== 'succeeded') return intent.status;
  if (charge.disputed && disputesOf(world, charge).some(row => isOpen(row) || row.status === 'lost')) return 'disputed';
  if (charge.refunded) return 'refunded';
  // What was not captured counts as refunded, too: it is no refund.
  return charge.amount_refunded > charge.amount - charge.amount_captured ? 'partially_refunded' : intent.status;
}

export function cardName(charge: Stripe.Charge | undefined): string {
  const card = charge?.payment_method_details?.card;
  return card ? `${card.brand} ${card.last4}` : '';
}
