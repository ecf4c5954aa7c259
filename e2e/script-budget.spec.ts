import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { environment } from './fixtures/environment.ts';
import { expect, test } from './fixtures/test.ts';

/** Bytes of our own script, gzip, that may reach the browser. A page of this stack with nothing on it needs 139 kB. */
const BUDGETS = { '/': 150_000, '/prints': 150_000, '/prints/northerly': 150_000, '/checkout': 160_000 };

for (const [path, budget] of Object.entries(BUDGETS))
  test(`${path} ships no more than ${budget / 1000} kB of script`, async ({ page, shopper, browser }) => {
    await shopper.addToCart('northerly');
    const context = await browser.newContext({ storageState: await page.context().storageState() });
    const fresh = await context.newPage();
    const shipped = await scriptsOf(fresh, path);
    await context.close();
    const total = shipped.reduce((sum, { bytes }) => sum + bytes, 0);
    console.log(`${path}: ${(total / 1000).toFixed(1)} kB of script`);
    expect(shipped.length).toBeGreaterThan(3);
    expect(total, shipped.map(({ name, bytes }) => `${name} ${bytes}`).join('\n')).toBeLessThanOrEqual(budget);
  });

/** Every script that the shop itself sends while a page loads and comes to rest, compressed here, always alike. */
async function scriptsOf(page: Page, path: string): Promise<{ name: string; bytes: number }[]> {
  const bodies: Promise<{ name: string; bytes: number }>[] = [];
  page.on('response', response => {
    if (response.request().resourceType() !== 'script' || !response.url().startsWith(environment.shopUrl)) return;
    const name = new URL(response.url()).pathname;
    bodies.push(response.body().then(body => ({ name, bytes: gzipSync(body, { level: 9 }).length })));
  });
  await page.goto(environment.shopUrl + path, { waitUntil: 'networkidle' });
  return Promise.all(bodies);
}
