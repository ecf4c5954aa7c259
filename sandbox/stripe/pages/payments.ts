import { html } from 'hono/html';
import type { Stripe } from 'stripe';
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

/** The intent's status, but a declined try shows as such. */
export function stateOf(world: World, intent: Stripe.PaymentIntent): string {
  const failed = world.tables.charges.get(String(intent.latest_charge))?.status === 'failed';
  return failed && intent.status === 'requires_payment_method' ? 'declined' : intent.status;
}

export function cardName(charge: Stripe.Charge | undefined): string {
  const card = charge?.payment_method_details?.card;
  return card ? `${card.brand} ${card.last4}` : '';
}
