import { html } from 'hono/html';
import { ICON, type Markup } from './layout.ts';
import { STYLESHEET } from './stylesheet.ts';

/** A page that a shop's customer is sent to, and that leads back to the shop. */
export function testPage(title: string, content: Markup) {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <title>${title}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <link rel="icon" href="${ICON}" />
        <link rel="stylesheet" href="${STYLESHEET}" />
      </head>
      <body class="narrow">
        <header><p class="notice">Sandbox: no real money</p></header>
        <main>
          <h1>${title}</h1>
          ${content}
        </main>
      </body>
    </html>`;
}

/** No form-action: Chromium holds the redirect after the form to it, and that leads to the shop. */
export const TEST_PAGE_HEADERS: Record<string, string> = {
  'content-security-policy':
    "default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none'; frame-ancestors 'none'",
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
};
