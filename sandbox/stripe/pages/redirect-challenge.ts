import { type Context, Hono } from 'hono';
import { html } from 'hono/html';
import { answer, challenged } from '../resources/challenge.ts';
import type { Intent } from '../resources/intents/intent.ts';
import { NOBODY, type World } from '../world.ts';
import { TEST_PAGE_HEADERS, testPage } from './test-page.ts';

const TITLE = '3D Secure 2 Test Page';

/** The bank's page in the redirect flow: two buttons, then back to `return_url` with Stripe's parameters. */
export function redirectChallenge(world: World): Hono {
  const pages = new Hono();
  pages.get('/:id', c => {
    const intent = challenged(world, c.req.param('id'), c.req.query('client_secret') ?? '');
    return intent ? c.html(challenge(intent), 200, TEST_PAGE_HEADERS) : gone(c);
  });
  pages.post('/:id', async c => {
    const form = await c.req.parseBody();
    const intent = challenged(world, c.req.param('id'), String(form.client_secret));
    const back = intent?.next_action?.redirect_to_url?.return_url;
    if (!intent || !back) return gone(c);
    answer(world, intent, form.outcome === 'authorize' ? 'authorize' : 'fail', NOBODY);
    world.touched();
    return c.redirect(returnAddress(back, intent), 303);
  });
  return pages;
}

function returnAddress(back: string, intent: Intent): string {
  const failed = intent.status === 'requires_payment_method';
  const url = new URL(back);
  url.searchParams.set(intent.object, intent.id);
  url.searchParams.set(`${intent.object}_client_secret`, intent.client_secret ?? '');
  url.searchParams.set('redirect_status', failed ? 'failed' : 'succeeded');
  return url.href;
}

function challenge(intent: Intent) {
  return testPage(
    TITLE,
    html`<p>This is a test page. Choose how the cardholder's authentication ends.</p>
      <form method="post" action="/3ds-redirect/${intent.id}">
        <input type="hidden" name="client_secret" value="${intent.client_secret}" />
        <button id="test-source-authorize-3ds" name="outcome" value="authorize">Complete</button>
        <button id="test-source-fail-3ds" name="outcome" value="fail" class="quiet">Fail</button>
      </form>`,
  );
}

function gone(c: Context) {
  return c.html(
    testPage(TITLE, html`<p>This authentication is over, or its link is wrong. Go back to the shop.</p>`),
    404,
    TEST_PAGE_HEADERS,
  );
}
