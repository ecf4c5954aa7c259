// Keeps the clause: pci-dss.
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { MUTATIONS, standBetween } from '../scripts/bench/guard/stand-between.ts';
import { environment } from './fixtures/environment.ts';
import { PEOPLE } from './fixtures/people.ts';
import { signIn } from './fixtures/sign-in.ts';
import { expect, test } from './fixtures/test.ts';

type Found = { result: string; fresh: { kind: string; level: string }[] };
const root = join(import.meta.dirname, '..');
/** Where the house is written to. */
const HOUSE = 'support@counterproof.test';
const ALARM = /payment page is not as it was signed/;
const UNTOUCHED = 4;

/** Has the observer, as it is started with the shop, look at each of these once; with one browser. */
async function looks(addresses: readonly string[]): Promise<Found[]> {
  const args = ['.data/build/observe.mjs', '--at', ...addresses];
  const env = { ...process.env, NODE_ENV: 'production' as const, LOG_LEVEL: 'silent' };
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: root, env, timeout: 60_000 });
  return JSON.parse(stdout) as Found[];
}

test('eight ways to change the payment page on its way are found and told within a minute; an untouched one never is', async ({
  page,
  mailbox,
}) => {
  test.setTimeout(120_000);
  const names = Object.keys(MUTATIONS);
  const before = (await mailbox.to(HOUSE)).filter(({ subject }) => ALARM.test(subject)).length;
  const began = Date.now();
  const mutated = await Promise.all(
    Object.values(MUTATIONS).map(({ mutate }) => standBetween(environment.shopUrl, mutate)),
  );
  const untouched = await Promise.all(
    Array.from({ length: UNTOUCHED }, () => standBetween(environment.shopUrl, () => undefined)),
  );
  const found = await looks(mutated.map(({ url }) => url));
  for (const [nth, name] of names.entries()) {
    const alarms = found[nth]?.fresh.filter(({ level }) => level === 'alarm').map(({ kind }) => kind);
    expect(alarms, name).toContain(MUTATIONS[name]?.kind);
  }
  const told = async () => (await mailbox.to(HOUSE)).filter(({ subject }) => ALARM.test(subject)).length - before;
  await expect.poll(told, { timeout: 60_000 }).toBe(names.length);
  expect(Date.now() - began).toBeLessThan(60_000);

  const clean = await looks(untouched.map(({ url }) => url));
  expect(clean).toEqual(clean.map(() => ({ result: 'as_signed', fresh: [] })));
  await Promise.all([...mutated, ...untouched].map(({ close }) => close()));

  await signIn(page, PEOPLE.owner, '/admin/payment-page');
  await expect(page.getByRole('status').first()).toContainText('As signed');
  await expect(page.getByRole('row', { name: /A frame was added/ }).first()).toContainText('mallory.invalid');
  // The browser in which it happened told us too.
  await expect(page.getByRole('table', { name: /Reports of the last/ })).toContainText('https://mallory.invalid');
  await page.getByRole('button', { name: 'Look now' }).click();
  await expect(page.getByText('Our browser is looking')).toBeVisible();
});
