import type { Page } from '@playwright/test';
import { ROUTES, type Route } from './fixtures/routes.ts';
import { signIn } from './fixtures/sign-in.ts';
import { expect, test } from './fixtures/test.ts';
import type { Watch } from './fixtures/watch.ts';

/** Opens a page twice, drawn for the first time and as it is repeated, and reads its policy both times. */
async function keepsItsPolicy(page: Page, watch: Watch, { path, zone, status = 200 }: Route) {
  if (status === 404) watch.expect(/status of 404/);
  for (let time = 0; time < 2; time++) {
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
}

for (const [folder, route] of Object.entries(ROUTES))
  test(`${folder} carries its strict policy and keeps to it`, async ({ page, watch, grace }) => {
    if (route.staff) await signIn(page, grace);
    await keepsItsPolicy(page, watch, route);
  });

test('An address that nobody knows is told so, under the same policy', async ({ page, watch }) =>
  keepsItsPolicy(page, watch, { path: '/nothing/here', zone: 'cached', status: 404 }));

test('A nonce is never used twice', async ({ page }) => {
  const nonce = async () => {
    const policy = (await page.goto('/sign-in'))?.headers()['content-security-policy'] ?? '';
    return /'nonce-([^']+)'/.exec(policy)?.[1];
  };
  const [first, second] = [await nonce(), await nonce()];
  expect(first).toBeTruthy();
  expect(second).not.toBe(first);
});

test('An injected script is blocked and reported', async ({ page, watch }) => {
  watch.expect(/content security policy|trusted ?(type|script)/i);
  await page.goto('/');
  const report = page.waitForRequest(request => request.url().endsWith('/api/csp-report'));
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.append("document.title = 'taken over'");
    document.body.append(script);
  });
  expect((await report).method()).toBe('POST');
  expect(await page.title()).not.toBe('taken over');
});
