import type { APIRequestContext, APIResponse } from '@playwright/test';
import { ROUTES } from './fixtures/routes.ts';
import { expect, test } from './fixtures/test.ts';

/** The headers that every answer carries, whatever it is (ASVS 3.4.3 to 3.4.8, 13.4.6). */
function expectProtected(answer: APIResponse, what: string): void {
  const headers = answer.headers();
  expect.soft(headers, what).toMatchObject({
    'x-content-type-options': 'nosniff',
    'referrer-policy': expect.stringMatching(/^(no-referrer|same-origin|strict-origin(-when-cross-origin)?)$/),
    'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
    'cross-origin-opener-policy': expect.stringMatching(/^same-origin/),
    'cross-origin-resource-policy': expect.stringMatching(/^(same-origin|cross-origin)$/),
    'permissions-policy': expect.stringContaining('camera=()'),
  });
  expect.soft(Object.keys(headers), what).not.toContain('x-powered-by');
  if (!headers['content-type']?.startsWith('text/html')) return;
  const policy = headers['content-security-policy'];
  for (const part of ["object-src 'none'", "base-uri 'none'", 'report-uri', 'report-to'])
    expect.soft(policy, what).toContain(part);
}

const still = { maxRedirects: 0, failOnStatusCode: false } as const;

test('every page carries the headers, and what is personal is kept nowhere', async ({ request }) => {
  for (const [folder, { path, zone }] of Object.entries(ROUTES)) {
    const answer = await request.get(path, still);
    expectProtected(answer, folder);
    if (zone !== 'cached') expect.soft(answer.headers()['cache-control'], folder).toContain('no-store');
  }
});

test('so do pages that are not there, files, pictures and every kind of answer of the API', async ({ request }) => {
  const asked: [what: string, status: number, answer: Promise<APIResponse>][] = [
    ['no such page', 404, request.get('/nothing/here', still)],
    ['no such print', 404, request.get('/prints/no-such-print', still)],
    ['a script', 200, request.get(await firstOf(request, /\/_next\/static\/[^"]+\.js/), still)],
    ['a style sheet', 200, request.get(await firstOf(request, /\/_next\/static\/[^"]+\.css/), still)],
    ['a font', 200, request.get(await firstOf(request, /\/_next\/static\/[^"]+\.woff2/), still)],
    ['a picture', 200, request.get(await firstOf(request, /\/prints\/[^" ]+\.webp/), still)],
    ['no such file', 404, request.get('/_next/static/chunks/none.js', still)],
    ['robots.txt', 200, request.get('/robots.txt', still)],
    ['the sitemap', 200, request.get('/sitemap.xml', still)],
    ['health', 200, request.get('/api/health', still)],
    ['suggestions', 200, request.get('/api/prints?q=north', still)],
    ['the cart', 200, request.get('/api/cart', still)],
    ['a refusal', 403, request.put('/api/cart', { data: {}, headers: { origin: 'https://evil.test' }, ...still })],
    ['a wrong method', 405, request.delete('/api/cart', still)],
    ['no such API', 404, request.get('/api/nothing', still)],
  ];
  for (const [what, status, waiting] of asked) {
    const answer = await waiting;
    expect.soft(answer.status(), what).toBe(status);
    expectProtected(answer, what);
    if (what === 'the cart') expect.soft(answer.headers()['cache-control'], what).toContain('no-store');
  }
});

/** The first address of this kind that the home page names. */
async function firstOf(request: APIRequestContext, kind: RegExp): Promise<string> {
  const found = kind.exec(await (await request.get('/')).text())?.[0];
  if (!found) throw new Error(`The home page names nothing like ${kind}.`);
  return found;
}
