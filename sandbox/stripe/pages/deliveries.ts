import { html } from 'hono/html';
import type { Stripe } from 'stripe';
import { type Delivery, succeeded } from '../webhooks/delivery.ts';
import type { World } from '../world.ts';
import type { Markup } from './layout.ts';
import { badge } from './words.ts';

/** Every attempt to deliver an event, with its answer, and the button that sends it again. */
export function deliveries(world: World, event: Stripe.EventBase, back: string): Markup {
  const rows = world.tables.deliveries.all().filter(row => row.event === event.id);
  if (rows.length === 0) return html`<p class="soft">No endpoint listens to this event.</p>`;
  return html`<ul class="attempts">
    ${rows.flatMap(attempts)}
    <li>${resend(event, back)}</li>
  </ul>`;
}

/** `delivered`, `waiting` for the next attempt, or `failed`; null when nobody listened. */
export function deliveryState(world: World, event: Stripe.EventBase): string | null {
  const rows = world.tables.deliveries.all().filter(row => row.event === event.id);
  if (rows.length === 0) return null;
  if (rows.every(row => row.delivered)) return 'delivered';
  return rows.some(row => row.nextAt !== null || row.attempts.length === 0) ? 'waiting' : 'failed';
}

function attempts({ attempts, url, nextAt }: Delivery): Markup[] {
  const made = attempts.map(
    attempt =>
      html`<li>
        ${badge(succeeded(attempt) ? 'delivered' : 'failed')} <code>${attempt.status}</code> from <code>${url}</code>
        <span class="soft">in ${attempt.milliseconds} ms at ${clock(attempt.at)}</span>
      </li>`,
  );
  return nextAt === null ? made : [...made, html`<li>${badge('waiting')} next attempt at ${clock(nextAt)}</li>`];
}

/** @param at milliseconds since the epoch */
const clock = (at: number): string => new Date(at).toISOString().slice(11, 23);

function resend(event: Stripe.EventBase, back: string): Markup {
  return html`<form method="post" action="/events/${event.id}/resend">
    <input type="hidden" name="back" value="${back}" />
    <button class="quiet small" aria-label="Resend ${event.type}">Resend</button>
  </form>`;
}
