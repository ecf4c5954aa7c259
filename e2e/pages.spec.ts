import type { APIRequestContext, Page } from '@playwright/test';
import { ENCLOSED } from '../server/zones.ts';
import { expectNoViolations } from './fixtures/axe.ts';
import { ROUTES, type Route } from './fixtures/routes.ts';
import { expectNothingBesideAnywhere } from './fixtures/screens.ts';
import { signInFor } from './fixtures/sign-in.ts';
import { expect, test } from './fixtures/test.ts';

// Axe looks at everything, frames included, which takes its time on a busy machine. No page knows of another.
test.describe.configure({ mode: 'parallel', timeout: 90_000 });

/** One visit for all that every page must do: a page is opened for longer than it is looked at. */
for (const [folder, route] of Object.entries(ROUTES))
  test(`${folder} keeps to its strict policy, axe finds nothing on it, and it runs off no screen`, async ({
    page,
    watch,
  }) => {
    if (route.status === 404) watch.expect(/status of 404/);
    await signInFor(page, route);
    // Drawn for the first time, and as it is repeated.
    if (route.zone === 'cached') await opens(page, route);
    await opens(page, route);
    await expect(page, 'not sent to sign in instead').toHaveURL(
      url =>
        /^\/sign-in(?!\/)/.test(url.pathname) ===
        (folder === '(secure)/sign-in' || folder === '(secure)/sign-in/second-factor'),
    );
    for (const way of ['/policy', '/support'])
      await expect(page.locator(`footer a[href="${way}"]`), `a way to ${way}`).toBeVisible();
    await expectNoViolations(page, route.path);
    await expectNothingBesideAnywhere(page, folder);
  });

test('so does an address that nobody knows, wherever it is', async ({ page, request, watch }) => {
  watch.expect(/status of 404/);
  await opens(page, { path: '/prints/no-such-print', zone: 'cached', status: 404 });
  // Its status is known before it is drawn.
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expectNoViolations(page, 'no such print');
  await opens(page, { path: '/nothing/here', zone: 'cached', status: 404 });
  await expectNoViolations(page, 'no such page');
  await expectNothingBesideAnywhere(page, 'no such page');
  for (const prefix of ENCLOSED) await expectNonceUnder(request, `${prefix}/no/such/page.txt`);
});

/** Its scripts run under the policy that it is sent with; who is not signed in does not learn that nothing is there. */
async function expectNonceUnder(request: APIRequestContext, path: string): Promise<void> {
  const answer = await request.get(path, { maxRedirects: 0 });
  if (/^\/(?:admin|account)\//.test(path)) {
    expect(answer.headers().location, path).toBe(`/sign-in?next=${encodeURIComponent(path)}`);
    return;
  }
  expect(answer.status(), path).toBe(404);
  const nonce = /'nonce-([^']+)'/.exec(answer.headers()['content-security-policy'] ?? '')?.[1];
  const scripts = (await answer.text()).match(/<script\b[^>]*>/g) ?? [];
  expect(scripts.length, path).toBeGreaterThan(0);
  expect(
    scripts.filter(script => !script.includes(`nonce="${nonce}"`)),
    path,
  ).toEqual([]);
}

async function opens(page: Page, { path, zone, status = 200 }: Route): Promise<void> {
  const answer = await page.goto(path, { waitUntil: 'load' });
  expect(answer?.status()).toBe(status);
  const headers = answer?.headers() ?? {};
  const policy = headers['content-security-policy'] ?? '';
  expect(policy).not.toMatch(/unsafe-/);
  expect(policy).toMatch(
    zone === 'cached' ? /script-src 'self' 'sha256-/ : /script-src 'nonce-[^']+' 'strict-dynamic'/,
  );
  expect(/frame-src/.test(policy), 'only a page with payment fields may frame anything').toBe(zone === 'payment');
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(headers['reporting-endpoints']).toContain('/api/csp-report');
}
