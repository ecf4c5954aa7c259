import type { Page } from '@playwright/test';
import { logOf } from './fixtures/logs.ts';
import { ROUTES, type Route } from './fixtures/routes.ts';
import { signInFor } from './fixtures/sign-in.ts';
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
  test(`${folder} carries its strict policy and keeps to it`, async ({ page, watch }) => {
    await signInFor(page, route);
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

test('A report of a violation is taken, without what a page may hold of a person', async ({ request }) => {
  const report = (body: object, type: string) =>
    request.post('/api/csp-report', { data: JSON.stringify(body), headers: { 'content-type': type } });
  const told = {
    'csp-report': {
      'document-uri': 'http://localhost/order/secret-token-1234567?email=ada@example.test',
      'effective-directive': 'script-src-elem',
      'blocked-uri': 'https://evil.test/x.js?card=4242424242424242',
      'script-sample': '4242424242424242',
    },
  };
  expect((await report(told, 'application/csp-report')).status()).toBe(204);
  expect(
    (await report([{ type: 'csp-violation', body: { blockedURL: 'inline' } }], 'application/reports+json')).status(),
  ).toBe(204);
  expect((await report({ nothing: 'of the kind' }, 'application/csp-report')).status()).toBe(400);
  expect(
    (await report({ 'csp-report': { 'blocked-uri': 'x'.repeat(20_000) } }, 'application/csp-report')).status(),
  ).toBe(413);
  const log = () => logOf('web');
  await expect.poll(log).toContain('evil.test/x.js');
  expect(await log()).not.toMatch(/424242|secret-token|ada@example\.test|script-sample/);
});
