import { html } from 'hono/html';
import type { Stripe } from 'stripe';
import type { World } from '../world.ts';
import { deliveries, deliveryState } from './deliveries.ts';
import type { Markup } from './layout.ts';
import { table } from './table.ts';
import { badge, moment } from './words.ts';

export function eventsTable(world: World, events: Stripe.EventBase[]): Markup {
  if (events.length === 0) return html`<p class="panel">No events yet.</p>`;
  const heads = ['Event', 'Delivery', 'Object', 'Created (UTC)'];
  return table(
    'Events',
    heads,
    events.map(event => row(world, event)),
    { caption: 'Newest first' },
  );
}

function row(world: World, event: Stripe.EventBase): Markup {
  const object: { id?: string } = event.data.object;
  return html`<tr>
    <td><a href="/events/${event.id}">${event.type}</a></td>
    <td>${badge(deliveryState(world, event) ?? 'nobody listens')}</td>
    <td><code>${object.id}</code></td>
    <td>${moment(event.created)}</td>
  </tr>`;
}

/** One event: where it went, and its body as it was sent (client secrets hidden). */
export function eventDetail(world: World, event: Stripe.EventBase): Markup[] {
  const hide = (key: string, value: unknown) => (key === 'client_secret' && value ? '…' : value);
  return [
    html`<p><code>${event.id}</code>, ${moment(event.created)}</p>`,
    html`<h2>Deliveries</h2>
      <div class="panel">${deliveries(world, event, `/events/${event.id}`)}</div>`,
    html`<h2>Event</h2>
      <pre tabindex="0" aria-label="Event as JSON">${JSON.stringify(event, hide, 2)}</pre>`,
  ];
}
