import type { Context } from 'hono';
import { html } from 'hono/html';
import { STYLESHEET } from './stylesheet.ts';

/** Escaped markup, as hono's `html` makes it. */
export type Markup = ReturnType<typeof html>;

/** The mark of the sandbox, in every page of it. */
export const ICON =
  "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'><rect width='16' height='16' rx='4' fill='%234b3fd1'/><path d='M4 8h8M4 5h8M4 11h5' stroke='white' stroke-width='1.5'/></svg>";

const POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

const DONE: Record<string, string> = {
  resent: 'The event is on its way again.',
  fault: 'The fault is waiting for its request.',
  ended: 'Ended.',
  webhooks: 'Events travel so from now on.',
  clock: 'Time has moved forward.',
};

export type Section = 'payments' | 'events' | 'faults';

/** A page of the dashboard. @param here which entry of the navigation it belongs to */
export function page(
  c: Context,
  { title, here, status = 200 }: { title: string; here: Section; status?: 200 | 400 | 404 },
  content: Markup | Markup[],
) {
  const done = DONE[c.req.query('done') ?? ''];
  const entry = (name: Section, href: string, text: string) =>
    html`<li><a href="${href}" ${name === here ? html`aria-current="page"` : ''}>${text}</a></li>`;
  const document = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <title>${title} · Stripe sandbox</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <link rel="icon" href="${ICON}" />
        <link rel="stylesheet" href="${STYLESHEET}" />
      </head>
      <body>
        <a class="skip" href="#content">Skip to content</a>
        <header>
          <p class="notice">Sandbox: no real money</p>
          <div class="bar">
            <strong>Stripe sandbox</strong>
            <nav aria-label="Main">
              <ul>
                ${entry('payments', '/', 'Payments')} ${entry('events', '/events', 'Events')}
                ${entry('faults', '/faults', 'Faults')}
              </ul>
            </nav>
          </div>
        </header>
        <main id="content">
          ${done ? html`<p role="status" class="done">${done}</p>` : ''}
          <h1>${title}</h1>
          ${content}
        </main>
      </body>
    </html>`;
  return c.html(document, status, {
    'content-security-policy': POLICY,
    'cache-control': 'no-store',
    'referrer-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
  });
}

/** A link to the rest of a list that was cut. */
export function older(href: string | null): Markup | string {
  return href ? html`<p><a href="${href}">Older</a></p>` : '';
}
