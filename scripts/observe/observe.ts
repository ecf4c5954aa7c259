import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { clock } from '#lib/clock.ts';
import { config } from '#lib/config/index.ts';
import { log } from '#lib/log.ts';
import {
  compare,
  type Difference,
  MANIFEST_FILE,
  type Manifest,
  openSince,
  readManifest,
  recordLook,
  type Seen,
} from '#lib/payment-page/index.ts';
import { startBrowser } from './browser.ts';
import { asBuyer, type Cart, withoutCart } from './buyer.ts';
import { look } from './look.ts';

/** What an observer keeps between its looks. */
export type Memory = { cart: Cart; nonce: string | null };
type Recorded = Awaited<ReturnType<typeof recordLook>>;

/** Looks at the payment page once, with a browser that is started for it, and keeps what was seen. */
export async function observe(memory: Memory): Promise<Recorded> {
  let browser: Promise<Browser> | undefined;
  const started = () => {
    browser ??= startBrowser();
    return browser;
  };
  try {
    return await observeWith(started, memory, config().shopUrl.origin);
  } finally {
    await (await browser?.catch(() => undefined))?.close();
  }
}

/**
 * The same with a browser that is there, at the origin `at`. Whatever goes wrong with the look itself is kept as a look
 * that failed, so that it can be seen that nobody sees.
 */
export async function observeWith(browser: () => Promise<Browser>, memory: Memory, at: string): Promise<Recorded> {
  const began = performance.now();
  const tookMs = () => Math.round(performance.now() - began);
  let build: string | null = null;
  try {
    // Read anew for each look: a deploy puts another one there.
    const manifest = readManifest(await readFile(MANIFEST_FILE, 'utf8'));
    build = manifest.build;
    const { seen, differences } = await lookTwice(await browser(), manifest, memory, at);
    const recorded = await recordLook({ seen, differences, build, tookMs: tookMs() }, clock.now());
    log('observer').info({ result: recorded.result, fresh: recorded.fresh.length, ms: tookMs() }, 'looked');
    return recorded;
  } catch (error) {
    log('observer').error({ err: error }, 'the payment page could not be looked at');
    const failed = error instanceof Error ? error.message : String(error);
    return recordLook({ failed, build, tookMs: tookMs() }, clock.now());
  }
}

/**
 * A page without anything to pay with is what somebody sees whose prints were sold to others, too. Where that is all there
 * is to say, it is looked at once more with another cart.
 */
async function lookTwice(browser: Browser, manifest: Manifest, memory: Memory, at: string): Promise<Compared> {
  const first = await lookAndCompare(browser, manifest, memory, at);
  const alarms = first.differences.filter(({ level }) => level === 'alarm');
  if (alarms.length === 0 || alarms.some(({ kind }) => kind !== 'script-missing')) return first;
  memory.cart = withoutCart(memory.cart);
  return lookAndCompare(browser, manifest, memory, at);
}

type Compared = { seen: Seen; differences: Difference[] };

async function lookAndCompare(browser: Browser, manifest: Manifest, memory: Memory, at: string): Promise<Compared> {
  const began = clock.now();
  const context = await asBuyer(browser, at, memory.cart);
  try {
    const seen = await look(context, at);
    if (seen.status >= 500) throw new Error(`The payment page answered ${seen.status}.`);
    const here = { ...manifest, origins: { ...manifest.origins, shop: at } };
    const differences = compare(here, seen, { open: await openSince(began), lastNonce: memory.nonce });
    memory.nonce = seen.nonce;
    return { seen, differences };
  } finally {
    await context.close();
  }
}
