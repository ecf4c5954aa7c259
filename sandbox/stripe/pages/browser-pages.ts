import { type Context, Hono } from 'hono';
import { html } from 'hono/html';
import { buildBrowserAssets } from '../browser-assets.ts';
import type { World } from '../world.ts';
import { redirectChallenge } from './redirect-challenge.ts';
import { verify } from './verify.ts';

/** Frames run one script of ours and talk to their own origin only; any page may embed them, as with Stripe. */
const FRAME_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "frame-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
].join('; ');

const JAVASCRIPT = { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'no-cache' };

/** What a shop's page loads: the script, the frames, the challenge. The script is bundled when it is first asked for. */
export function browserPages(world: World): Hono {
  const pages = new Hono();
  pages.get('/:train{v3|[a-z]+}/stripe.js', async c => {
    const { stripeJs } = await buildBrowserAssets();
    return c.body(stripeJs.replaceAll('__SANDBOX_ORIGIN__', new URL(c.req.url).origin), 200, {
      ...JAVASCRIPT,
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
    });
  });
  pages.get('/frame.js', async c => c.body((await buildBrowserAssets()).frameJs, 200, JAVASCRIPT));
  pages.get('/:page{elements-inner-[a-z-]+\\.html}', c => frame(c, 'Stripe sandbox'));
  pages.get('/3ds/:id', c => frame(c, '3D Secure'));
  pages.get('/3ds-challenge/:id', c => frame(c, '3D Secure 2 Test Page'));
  pages.route('/3ds-redirect', redirectChallenge(world));
  pages.route('/verify', verify(world));
  return pages;
}

function frame(c: Context, title: string) {
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <title>${title}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
      </head>
      <body>
        <div id="root"></div>
        <script src="/frame.js"></script>
      </body>
    </html>`;
  return c.html(page, 200, {
    'content-security-policy': FRAME_POLICY,
    'cross-origin-resource-policy': 'cross-origin',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  });
}
