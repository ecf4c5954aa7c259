// Keeps the clauses: data-encryption, pci-dss.
import { assess } from '../lib/policy/assessment/assess.ts';
import { lacksOfCookie } from '../lib/policy/served/cookies.ts';
import { lacksOfHeaders } from '../lib/policy/served/headers.ts';
import { startHttpsShop } from './fixtures/https-shop.ts';
import { PEOPLE } from './fixtures/people.ts';
import { ROUTES } from './fixtures/routes.ts';
import { expect, test } from './fixtures/test.ts';

let shop: Awaited<ReturnType<typeof startHttpsShop>>;
test.beforeAll(async () => {
  shop = await startHttpsShop();
});
test.afterAll(() => shop.close());

test('over https every page and every status has all its headers, and each cookie is ours alone', async () => {
  const asked: [what: string, path: string, method?: string, headers?: Record<string, string>][] = [
    ...Object.entries(ROUTES).map(([folder, { path }]): [string, string] => [folder, path]),
    ['no such page', '/nothing/here'],
    ['no such file', '/_next/static/chunks/none.js'],
    ['a picture', '/icon.svg'],
    ['robots', '/robots.txt'],
    ['health', '/api/health'],
    ['a token against forgery', '/api/auth/csrf'],
    ['no such API', '/api/nothing'],
    ['a wrong method', '/api/cart', 'DELETE'],
    ['a foreign form', '/api/cart', 'PUT', { origin: 'https://evil.test' }],
    ['a method of nobody', '/', 'PROPFIND'],
    ['another target', '//evil.test'],
    ['too much', '/', 'POST', { 'content-length': '2000000' }],
    ['another host', '/', 'GET', { host: 'evil.test' }],
  ];
  const statuses = new Set<number>();
  for (const [what, path, method, headers] of asked) {
    const answer = await shop.ask(path, method, headers);
    statuses.add(answer.status);
    expect.soft(lacksOfHeaders(answer.headers, true), what).toEqual([]);
    for (const line of answer.cookies) expect.soft(lacksOfCookie(line, true), what).toEqual([]);
  }
  for (const status of [200, 400, 403, 404, 405, 413, 421]) expect.soft([...statuses]).toContain(status);
});

test('the shop withstands its own assessment', async () => {
  const through: string[] = [];
  await assess(shop.at, new URL(shop.origin), ({ id, found }) => through.push(...found.map(what => `${id}: ${what}`)));
  expect(through).toEqual([]);
});

test.describe('in a browser', () => {
  test.use({ ignoreHTTPSErrors: true });

  test('somebody fills a cart and signs in over https, and no cookie can be read by a script or leave this host', async ({
    page,
    context,
  }) => {
    await page.goto(`${shop.origin}/prints/coral-letter`);
    await page.getByRole('button', { name: /add to cart/i }).click();
    await expect(page.getByRole('link', { name: /cart.*1/i }).first()).toBeVisible();
    await page.goto(`${shop.origin}/sign-in?next=%2Faccount`);
    await page.getByLabel('E-mail').fill(PEOPLE.customer.email);
    await page.getByLabel('Password').fill(PEOPLE.customer.password);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.waitForURL(`${shop.origin}/account`);
    const kept = await context.cookies();
    expect(kept.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['__Host-sid', '__Host-device', '__Host-cart']),
    );
    for (const { name, ...cookie } of kept)
      expect.soft(cookie, name).toMatchObject({ httpOnly: true, secure: true, path: '/', domain: 'localhost' });
    expect(await page.evaluate(() => document.cookie)).toBe('');
  });
});
