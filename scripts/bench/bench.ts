import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from '../run/build.ts';
import type { Child } from '../run/children.ts';
import { findChromium } from '../run/chromium.ts';
import { root } from '../run/root.ts';
import { Running } from '../run/running.ts';
import { TEST_DATA, TestWorld } from '../run/test-world.ts';
import { startWebAndWorker } from '../run/web-and-worker.ts';
import { cartCookie } from './cart-cookie.ts';
import { openEmptyPage } from './empty-page.ts';
import { audit } from './lighthouse.ts';
import { printRates } from './rates.ts';
import { PAGES, printVerdicts, type Readings } from './verdicts.ts';

/**
 * Measures the pages on Lighthouse's mobile profile, in turns with an empty page of the same stack, so that a busy
 * machine is busy for both; then what a request costs the server, beside a bare node:http server. Exits with 1 when
 * a target is missed.
 */
export async function bench(words: string[]): Promise<void> {
  const { rounds, only } = parseArgs({
    args: words,
    options: { rounds: { type: 'string', default: '5' }, only: { type: 'string' } },
  }).values;
  const running = new Running();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void running.end(1));
  try {
    const started = (child: Child) => running.addChild(child);
    const { environment, shop } = await openShop(running);
    const fast =
      only === 'rates' || (await pagesAreFast(Number(rounds), shop, await openEmptyPage(environment, started)));
    if (only !== 'pages') await printRates(shop, started);
    await running.end(fast ? 0 : 1);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    await running.end(1);
  }
}

type Shop = { url: string; cookie: string; web: Child };

async function openShop(running: Running): Promise<{ environment: Record<string, string>; shop: Shop }> {
  const environment = await new TestWorld(running).shop();
  await build({ ...process.env, ...environment });
  let web: Child | undefined;
  await startWebAndWorker(root, environment, join(TEST_DATA, 'logs'), child => {
    running.addChild(child);
    web = child;
  });
  const url = environment.SHOP_URL;
  if (!web || !url) throw new Error('The shop did not start.');
  return { environment, shop: { url, cookie: await cartCookie(url), web } };
}

async function pagesAreFast(rounds: number, shop: Shop, empty: string): Promise<boolean> {
  const chromium = findChromium(root);
  const readings: Readings = { empty: [], home: [], product: [], checkout: [] };
  for (let round = 1; round <= rounds; round++)
    for (const { name, path, cookie, indexed } of PAGES) {
      const url = name === 'empty' ? empty : shop.url + path;
      const reading = await audit(chromium, { url, cookie: cookie ? shop.cookie : null, indexed });
      readings[name].push(reading);
      console.log(`${round}/${rounds} ${name.padEnd(9)} performance ${reading.performance}  LCP ${reading.lcpMs} ms`);
    }
  return printVerdicts(readings);
}
