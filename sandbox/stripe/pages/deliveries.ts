import { html } from 'hono/html';
import type { Stripe } from 'stripe';
import { type Delivery, succeeded } from '../webhooks/delivery.ts';
import type { World } from '../world.ts';
import type { Markup } from './layout.ts';
import { badge } from './words.ts';

/** Every endpoint an event went to, each attempt with its answer, and the button that sends it again. */
export function deliveries(world: World, event: Stripe.EventBase, back: string): Markup {
  const rows = world.tables.deliveries.all().filter(row => row.event === event.id);
  return html`${rows.length > 0 ? html`<ul>${rows.map(delivery)}</ul>` : html`<p class="soft">No endpoint listens to this event.</p>`}
    ${rows.length > 0 ? resend(event, back) : ''}`;
}

/** `delivered`, `waiting` for the next attempt, or `failed`; null when nobody listened. */
export function deliveryState(world: World, event: Stripe.EventBase): string | null {
  const rows = world.tables.deliveries.all().filter(row => row.event === event.id);
  if (rows.length === 0) return null;
  if (rows.every(row => row.delivered)) return 'delivered';
  return rows.some(row => row.nextAt !== null || row.attempts.length === 0) ? 'waiting' : 'failed';
}

function delivery(row: Delivery): Markup {
  const attempts = row.attempts.map(
    attempt =>
      html`<li>
        ${badge(succeeded(attempt) ? 'delivered' : 'failed')} answer <code>${attempt.status}</code> after
        ${attempt.milliseconds} ms, <time>${new Date(attempt.at).toISOString().slice(11, 23)}</time>
      </li>`,
  );
  const next =
    row.nextAt === null
      ? ''
      : html`<li>${badge('waiting')} next attempt ${new Date(row.nextAt).toISOString().slice(11, 19)}</li>`;
  return html`<li>
    to <code>${row.url}</code>
    <ul>
      ${attempts} ${next}
    </ul>
  </li>`;
}

function resend(event: Stripe.EventBase, back: string): Markup {
  return html`<form method="post" action="/events/${event.id}/resend">
    <input type="hidden" name="back" value="${back}" />
    <button class="quiet" aria-label="Resend ${event.type}">Resend</button>
  </form>`;
}
