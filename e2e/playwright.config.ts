import { join } from 'node:path';
import { defineConfig } from '@playwright/test';

/** The running whole in a real browser. `npm test -- --only e2e` starts it and says in the environment where it is. */
const { SHOP_URL, CHROMIUM, PLAYWRIGHT_JSON_OUTPUT_FILE, TRACE } = process.env;

/** These count every row of the store, or kill what others are being served by: nobody else shops meanwhile. */
const ALONE = [
  'bad-input.spec.ts',
  'guard.spec.ts',
  'payment-page.spec.ts',
  'revision.spec.ts',
  'two-processes.spec.ts',
];

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: join(import.meta.dirname, '../.data/test/e2e'),
  // Files go to two workers; the tests of a file stay in order, and buy prints that no other file changes.
  workers: 2,
  projects: [
    { name: 'alone', testMatch: ALONE, workers: 1 },
    { name: 'together', testIgnore: ALONE },
  ],
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  timeout: 45_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ...(PLAYWRIGHT_JSON_OUTPUT_FILE ? [['json'] as const] : [])],
  use: {
    baseURL: SHOP_URL ?? 'http://localhost:3000',
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    // Recording costs every test a third of its time: TRACE=1 asks for it when one fails and its picture does not say why.
    trace: TRACE ? 'retain-on-failure' : 'off',
    screenshot: 'only-on-failure',
    actionTimeout: 10_000,
    navigationTimeout: 20_000,
    launchOptions: {
      executablePath: CHROMIUM ?? '/usr/bin/chromium',
      args: [
        '--headless',
        '--no-sandbox',
        '--disable-gpu',
        // Without it Chromium draws through an emulated GPU: a tenth more work for the same picture.
        '--disable-software-rasterizer',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
