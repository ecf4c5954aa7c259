import { html } from 'hono/html';
import type { Stripe } from 'stripe';
import type { LoggedRequest } from '../state/tables.ts';
import type { World } from '../world.ts';
import { deliveries } from './deliveries.ts';
import type { Markup } from './layout.ts';
import { badge, moment } from './words.ts';

type Moment = { created: number; draw: () => Markup };

/** What happened to a payment, oldest first: API requests, and the events with their deliveries. */
export function timeline(world: World, intent: Stripe.PaymentIntent): Markup {
  const events = eventsOf(world, intent.id);
  const causes = new Set(events.map(event => event.request?.id));
  const requests = world.tables.requests.all().filter(row => causes.has(row.id) || row.path.includes(intent.id));
  const moments: Moment[] = [
    ...requests.map(row => ({ created: row.created, draw: () => request(row) })),
    ...events.map(event => ({ created: event.created, draw: () => eventLine(world, event, `/payments/${intent.id}`) })),
  ];
  // Sorting is stable: within a second a request stays before the events that it caused.
  const ordered = moments.sort((a, b) => a.created - b.created);
  return html`<ol class="timeline">${ordered.map(entry => entry.draw())}</ol>`;
}

function eventsOf(world: World, intent: string): Stripe.EventBase[] {
  return world.tables.events.all().filter(event => {
    const object: { id?: unknown; payment_intent?: unknown } = event.data.object;
    return object.id === intent || object.payment_intent === intent;
  });
}

function request(row: LoggedRequest): Markup {
  return html`<li>
    ${moment(row.created)} <code>${row.method} ${row.path}</code> ${answerOf(row)}
    <span class="soft">${row.key} key, <code>${row.id}</code></span>
  </li>`;
}

/** What the caller saw; a fault on demand is said beside it. */
function answerOf({ status, fault }: LoggedRequest): Markup {
  const answered = status === 0 ? 'got no answer' : `answered ${status}`;
  return fault ? html`${answered} ${badge(fault, 'warn')}` : html`${answered}`;
}

function eventLine(world: World, event: Stripe.EventBase, back: string): Markup {
  return html`<li class="event">
    ${moment(event.created)} <a href="/events/${event.id}">${event.type}</a>
    ${deliveries(world, event, back)}
  </li>`;
}
