import { ROUTES } from './fixtures/routes.ts';
import { expect, test } from './fixtures/test.ts';

/** Every page of app/, opened twice: drawn for the first time, and as it is repeated. */
for (const [page, { path, zone, status = 200, staff }] of Object.entries(ROUTES).filter(([, route]) => !route.staff))
  test(`${page || 'home'} carries its strict policy and keeps to it`, async ({ page: tab, watch }) => {
    expect(staff).toBeFalsy();
    if (status === 404) watch.expect(/status of 404/);
    for (let time = 0; time < 2; time++) {
      const answer = await tab.goto(path, { waitUntil: 'load' });
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
  });

test('An address that nobody knows is told so, under the same policy', async ({ page, watch }) => {
  watch.expect(/status of 404/);
  const answer = await page.goto('/nothing/here');
  expect(answer?.status()).toBe(404);
  expect(answer?.headers()['content-security-policy']).toMatch(/script-src 'self' 'sha256-/);
});

test('A nonce is never used twice', async ({ page }) => {
  const nonce = async () =>
    /'nonce-([^']+)'/.exec((await page.goto('/sign-in'))?.headers()['content-security-policy'] ?? '')?.[1];
  const [first, second] = [await nonce(), await nonce()];
  expect(first).toBeTruthy();
  expect(second).not.toBe(first);
});

test('An injected script is blocked and reported', async ({ page, watch }) => {
  watch.expect(/content security policy/i);
  await page.goto('/');
  const report = page.waitForRequest(request => request.url().endsWith('/api/csp-report'));
  await page
    .evaluate(() => {
      const script = document.createElement('script');
      script.append("document.title = 'taken over'");
      document.body.append(script);
    })
    .catch(() => {});
  expect((await report).method()).toBe('POST');
  expect(await page.title()).not.toBe('taken over');
});
