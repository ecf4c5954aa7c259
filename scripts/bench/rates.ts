import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { answers, type Child, startChild } from '../run/children.ts';
import { freePort } from '../run/ports.ts';
import { root } from '../run/root.ts';
import { type Asked, perCpuSecond } from './load.ts';

/** A server that does nothing but answer: what this machine's Node can do at most. */
const FLOOR = `import { createServer } from 'node:http';
createServer((_, response) => response.end('x'.repeat(1000))).listen(Number(process.env.PORT), '127.0.0.1');`;

type Shop = { url: string; cookie: string; web: Child };

/** What one second of the server's CPU serves, beside a bare node:http server in the same minute; printed. */
export async function printRates(shop: Shop, started: (child: Child) => void): Promise<void> {
  if (!existsSync('/proc/self/stat')) return console.log('Requests per CPU-second are measured on Linux only.');
  const floor = await openFloor(started);
  const own = { cookie: shop.cookie, origin: shop.url, 'content-type': 'application/json' };
  const rows: [what: string, child: Child, asked: Asked, count: number][] = [
    ['bare node:http', floor.child, { url: floor.url }, 20_000],
    ['home page, replayed', shop.web, { url: `${shop.url}/` }, 12_000],
    ['cart API', shop.web, { url: `${shop.url}/api/cart`, headers: own }, 1_200],
    ['quote API', shop.web, { url: `${shop.url}/api/checkout/quote`, method: 'POST', headers: own, body: '{}' }, 600],
  ];
  console.log('\n| asked | requests per CPU-second | of the bare server |\n|---|---|---|');
  let most = 0;
  for (const [what, { process: running }, asked, count] of rows) {
    const rate = await perCpuSecond(running.pid ?? 0, asked, count);
    most ||= rate;
    console.log(`| ${what} | ${Math.round(rate)} | ${((rate / most) * 100).toFixed(1)} % |`);
  }
}

async function openFloor(started: (child: Child) => void): Promise<{ child: Child; url: string }> {
  const port = await freePort();
  const args = ['--input-type=module', '-e', FLOOR];
  const log = join(root, '.data/test/logs/floor.log');
  const child = startChild({ name: 'bare server', args, env: { PORT: String(port) }, cwd: root, log });
  started(child);
  const url = `http://127.0.0.1:${port}/`;
  await answers(url, child);
  return { child, url };
}
