/**
 * The observer of the payment page: a process of its own that looks at `/checkout` with a real browser when it starts,
 * every quarter of an hour, when the desk or a buyer's browser asks for it, and when another build was put here. It never
 * ends because of what it finds. `--seal` signs what was just built instead; `--at <origin>…` looks at each of these once,
 * keeps what was seen, and prints it.
 */
import { watchFile } from 'node:fs';
import { MINUTE, SECOND } from '#lib/clock.ts';
import { closeDatabase, sqlClient } from '#lib/db/index.ts';
import { log } from '#lib/log.ts';
import { LOOK_NOW, MANIFEST_FILE } from '#lib/payment-page/index.ts';
import { startBrowser } from './observe/browser.ts';
import { type Memory, observe, observeWith } from './observe/observe.ts';
import { seal } from './observe/seal.ts';

const EVERY = 15 * MINUTE;
/** However often it is asked, and by whomever: not more often than this. */
const AT_MOST_EVERY = 10 * SECOND;
/** A look that failed is tried again so soon, and so many times: whoever restarts a server is back by then. */
const AGAIN = { after: MINUTE, times: 3 };

async function main([first, ...addresses]: readonly string[]): Promise<void> {
  if (first === '--seal') return seal('.');
  if (first === '--at') return lookAt(addresses);
  await keepLooking();
}

async function lookAt(addresses: readonly string[]): Promise<void> {
  const browser = await startBrowser();
  const found = [];
  // One after the other: what two of them have in common is new to the first alone, for as long as it stands.
  for (const at of addresses) found.push(await observeWith(async () => browser, { cart: {}, nonce: null }, at));
  console.log(JSON.stringify(found));
  await browser.close();
  await closeDatabase();
}

async function keepLooking(): Promise<void> {
  const memory: Memory = { cart: {}, nonce: null };
  let [asked, looking, last, failed] = [true, false, -AT_MOST_EVERY, 0];
  const turn = async () => {
    if (looking || !asked || performance.now() - last < AT_MOST_EVERY) return;
    [asked, looking, last] = [false, true, performance.now()];
    const look = await observe(memory).catch(error =>
      log('observer').error({ err: error }, 'a look could not be kept'),
    );
    looking = false;
    failed = look && look.result !== 'failed' ? 0 : failed + 1;
    if (failed > 0 && failed <= AGAIN.times) setTimeout(ask, AGAIN.after).unref();
  };
  const ask = () => {
    asked = true;
    void turn();
  };
  const timers = [setInterval(ask, EVERY), setInterval(() => void turn(), SECOND)];
  watchFile(MANIFEST_FILE, { interval: 5 * SECOND }, ask);
  await sqlClient().listen(LOOK_NOW, ask, ask);
  log('observer').info('ready');
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.once(signal, async () => {
      for (const timer of timers) clearInterval(timer);
      await closeDatabase();
      process.exit(0);
    });
}

await main(process.argv.slice(2));
