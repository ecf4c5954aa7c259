import { existsSync } from 'node:fs';
import { type Browser, type BrowserContext, chromium, type FrameLocator, type Page } from '@playwright/test';
import { createStripeSandbox } from '../../server.ts';
import { serveStore } from './serve-store.ts';
import type { Setup } from './setup.ts';

export const CARDS = {
  good: '4242424242424242',
  noFunds: '4000000000009995',
  needsBank: '4000002760003184',
  unionPay19: '6205500000000000004',
  amex: '378282246310005',
} as const;

export type TestShop = {
  sandbox: string;
  store: string;
  received: string[];
  browser: Browser;
  /** A page of the store with these elements, all of them ready. */
  open: (setup?: Partial<Setup>, context?: BrowserContext) => Promise<Page>;
  close: () => Promise<void>;
};

const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'];

/** Starts a sandbox, a store and a browser; free ports, nothing shared between test files. */
export async function openTestShop(): Promise<TestShop> {
  const sandbox = await createStripeSandbox({ port: 0 });
  const store = await serveStore(sandbox.url, 'sk_test_store');
  const own = process.env.CHROMIUM ?? '/usr/bin/chromium';
  const browser = await chromium.launch({ args: FLAGS, ...(existsSync(own) ? { executablePath: own } : {}) });
  const open: TestShop['open'] = async (setup = {}, context) => {
    const page = await (context ?? (await browser.newContext({ locale: 'en-US' }))).newPage();
    await page.goto(`${store.origin}/?setup=${encodeURIComponent(JSON.stringify(setup))}`);
    for (const element of setup.shows ?? ['payment'])
      await page.waitForFunction(ready => window.storeLog.some(line => line.startsWith(ready)), `${element} ready`);
    return page;
  };
  const close = async () => {
    await browser.close();
    await store.close();
    await sandbox.close();
  };
  return { sandbox: sandbox.url, store: store.origin, received: store.received, browser, open, close };
}

export const cardFrame = (page: Page): FrameLocator => page.frameLocator('iframe[title="Secure payment input frame"]');
export const addressFrame = (page: Page): FrameLocator =>
  page.frameLocator('iframe[title="Secure address input frame"]');
export const bankFrame = (page: Page): FrameLocator =>
  page.frameLocator('iframe[title="3D Secure authentication"]').frameLocator('iframe[name="stripe-challenge-frame"]');

/** Types a card as a person does, key by key. */
export async function typeCard(page: Page, number: string): Promise<void> {
  const frame = cardFrame(page);
  await frame.locator('[name=number]').pressSequentially(number);
  await frame.locator('[name=expiry]').pressSequentially('1234');
  await frame.locator('[name=cvc]').pressSequentially('737');
  const postal = frame.locator('[name=postalCode]');
  if (await postal.isVisible()) await postal.pressSequentially('94103');
}

/**
 * Presses a button of the store and waits for the line that says how it ended. By keyboard: a click
 * right after the page scrolled may be sent to the frame that was there before.
 */
export async function press(page: Page, button: string): Promise<string> {
  const before = await page.locator('#message').getAttribute('data-runs');
  await page.locator(button).press('Enter');
  return message(page, Number(before));
}

/** The line of the first attempt that ends after `runs` others. */
export async function message(page: Page, runs = 0): Promise<string> {
  const line = page.locator('#message');
  await page.waitForFunction(
    count => Number(document.querySelector<HTMLElement>('#message')?.dataset.runs) > count,
    runs,
  );
  return (await line.textContent()) ?? '';
}

/** What the page's listeners heard, as `element event {…}` lines. */
export const storeLog = (page: Page): Promise<string[]> => page.evaluate(() => window.storeLog);
