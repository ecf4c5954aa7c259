// Keeps the clauses: pci-dss, security-audits.
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { unzipped } from '../lib/privacy/take/unzipped.fixture.ts';
import { expectNoViolations } from './fixtures/axe.ts';
import { PEOPLE } from './fixtures/people.ts';
import { proveByPasskey } from './fixtures/prove.ts';
import { signIn } from './fixtures/sign-in.ts';
import { expect, test } from './fixtures/test.ts';

test('an auditor has the evidence packed, downloads it, opens it, and computes all of it anew', async ({
  page,
  watch,
}, { outputDir }) => {
  // What is opened from a disk has no server that could give it a policy.
  watch.expect(/no strict policy: file:/);
  await signIn(page, PEOPLE.auditor, '/admin/audits/pack');
  await expectNoViolations(page, 'evidence pack');
  await page.getByRole('button', { name: 'Pack the evidence' }).click();
  await proveByPasskey(page);
  const downloading = page.waitForEvent('download', { timeout: 40_000 });
  await page.getByRole('link', { name: 'Download' }).first().click({ timeout: 30_000 });
  const files = await unzipped(await readFile(await (await downloading).path()));
  for (const [name, text] of files) {
    mkdirSync(dirname(join(outputDir, 'pack', name)), { recursive: true });
    writeFileSync(join(outputDir, 'pack', name), text);
  }
  const { status, stdout, stderr } = spawnSync(process.execPath, ['verify.mjs'], {
    cwd: join(outputDir, 'pack'),
    encoding: 'utf8',
  });
  expect([status, stderr], stdout).toEqual([0, '']);

  // The first page opens from the disk, with nothing but itself.
  await page.goto(`file://${join(outputDir, 'pack/index.html')}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Evidence of the payment security policy');
  await expect(page.getByText('As it was written: version 1 of the policy')).toBeVisible();
  await page.getByRole('link', { name: 'saq-a.html' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('SAQ A, PCI DSS v4.0.1');
});

test('a person answers what no control can know of SAQ A', async ({ page }) => {
  await signIn(page, PEOPLE.owner, '/admin/audits/saq');
  await expectNoViolations(page, 'SAQ A');
  const row = page.getByRole('listitem').filter({ hasText: 'There is a plan for an incident' });
  await expect(row).toContainText('Needs a person');
  await row.getByText('Answer 12.10.1').click();
  await row.getByLabel('Answer').selectOption('not_in_place');
  await row.getByRole('button', { name: 'Put it down' }).click();
  await expect(row).toContainText('Say why, in a sentence or two.');
  await row.getByLabel('Answer').selectOption('in_place');
  await row.getByLabel('Why').fill('Olive answers for it; her telephone is in the safe.');
  await row.getByRole('button', { name: 'Put it down' }).click();
  await expect(row).toContainText('her telephone is in the safe');
});
