import { type Context, Hono } from 'hono';
import { html } from 'hono/html';
import { passTime } from '../resources/pass-time.ts';
import type { Table } from '../state/table.ts';
import type { Courier } from '../webhooks/courier.ts';
import type { World } from '../world.ts';
import { buttons } from './buttons.ts';
import { eventDetail, eventsTable } from './events.ts';
import { older, page } from './layout.ts';
import { paymentPage } from './payment.ts';
import { paymentsTable } from './payments.ts';
import { sameOrigin } from './same-origin.ts';
import { trouble } from './trouble/trouble.ts';

const ROWS = 50;

/** What Stripe's own dashboard is for: payments, events, and the buttons that a person presses there; and faults. */
export function dashboard(world: World, courier: Courier): Hono {
  const pages = new Hono();
  pages.use(sameOrigin(world));
  pages.get('/', c => {
    passTime(world);
    const { rows, next } = cut(world.tables.paymentIntents, c);
    return page(c, { title: 'Payments', here: 'payments' }, [paymentsTable(world, rows), html`${older(next)}`]);
  });
  pages.get('/payments/:id', c => {
    passTime(world);
    const intent = world.tables.paymentIntents.get(c.req.param('id'));
    if (!intent) return missing(c, 'payments');
    return paymentPage(c, world, intent);
  });
  pages.get('/events', c => {
    const { rows, next } = cut(world.tables.events, c);
    return page(c, { title: 'Events', here: 'events' }, [eventsTable(world, rows), html`${older(next)}`]);
  });
  pages.get('/events/:id', c => {
    const event = world.tables.events.get(c.req.param('id'));
    if (!event) return missing(c, 'events');
    return page(c, { title: event.type, here: 'events' }, eventDetail(world, event));
  });
  pages.route('/', buttons(world));
  pages.route('/faults', trouble(world));
  return resending(pages, world, courier);
}

function resending(pages: Hono, world: World, courier: Courier): Hono {
  pages.post('/events/:id/resend', async c => {
    const event = world.tables.events.get(c.req.param('id'));
    if (!event) return missing(c, 'events');
    const sent = world.tables.deliveries.all().filter(row => row.event === event.id);
    for (const { endpoint: id } of sent) {
      const endpoint = world.tables.webhookEndpoints.get(id);
      if (endpoint) courier.send(world, event, endpoint);
    }
    const { back } = await c.req.parseBody();
    const local = typeof back === 'string' && /^\/(payments|events)\/\w+$/.test(back) ? back : '/events';
    return c.redirect(`${local}?done=resent`, 303);
  });
  return pages;
}

/** The newest rows, or those older than `?before=<id>`, and the address of the rest. */
function cut<T extends { id: string }>(table: Table<T>, c: Context): { rows: T[]; next: string | null } {
  const all = table.newestFirst();
  const start = all.findIndex(row => row.id === c.req.query('before')) + 1;
  const rows = all.slice(start, start + ROWS);
  const last = rows.at(-1);
  return { rows, next: last && start + ROWS < all.length ? `?before=${last.id}` : null };
}

const missing = (c: Context, here: 'payments' | 'events') =>
  page(c, { title: 'Not here', here, status: 404 }, html`<p>It may belong to an earlier state of this sandbox.</p>`);
