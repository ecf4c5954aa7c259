import { logOf } from './fixtures/logs.ts';
import { expect, test } from './fixtures/test.ts';

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
