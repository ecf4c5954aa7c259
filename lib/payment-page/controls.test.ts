// Keeps the clause: pci-dss.
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { clock, HOUR, later } from '#lib/clock.ts';
import { config } from '#lib/config/index.ts';
import { closeDatabase } from '#lib/db/index.ts';
import { filesAsBuilt, paymentPageAsSigned, recordLook } from './index.ts';

const now = clock.now();
afterAll(closeDatabase);

test('an observer that has never seen the page is blind after an hour of trying, not merely new', async () => {
  expect(await paymentPageAsSigned.check(now)).toMatchObject({ result: 'not_checked' });
  await recordLook({ failed: 'There is no Chromium here.', build: null, tookMs: 1 }, now);
  expect(await paymentPageAsSigned.check(later(now, HOUR))).toMatchObject({ result: 'not_checked' });
  expect(await paymentPageAsSigned.check(later(now, HOUR + 1))).toMatchObject({ result: 'broken' });
});

test('where what was built is served, taking its signature away is found', async () => {
  const before = { ...config() };
  config().folder = await mkdtemp(join(tmpdir(), 'counterproof-unsigned-'));
  expect(await filesAsBuilt.check(now)).toMatchObject({ result: 'not_checked' });
  config().production = true;
  expect(await filesAsBuilt.check(now)).toMatchObject({ result: 'broken', broken: ['.next/payment-page.json'] });
  Object.assign(config(), before);
});
