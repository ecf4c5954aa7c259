// Keeps the clauses: security-audits, pci-dss.
import type { Page } from '@playwright/test';
import { expectNoViolations } from './fixtures/axe.ts';
import { linkIn } from './fixtures/mailbox.ts';
import { PEOPLE } from './fixtures/people.ts';
import { signIn } from './fixtures/sign-in.ts';
import { Store } from './fixtures/store.ts';
import { expect, test } from './fixtures/test.ts';

const CONTROL = '/admin/audits/controls/policy.runs-as-written';
/** However long whatever else is looked at takes. */
const RUN = { timeout: 40_000 };

/** What whoever owns the database can do: the triggers are asleep. */
async function mallory(says: (before: string) => string): Promise<void> {
  const store = new Store();
  await store.sql.begin(async sql => {
    await sql`set local session_replication_role = replica`;
    const [first] = await sql<{ seq: number; says: string }[]>`select seq, says from control_run order by seq limit 1`;
    await sql`update control_run set says = ${says(first?.says ?? '')} where seq = ${first?.seq ?? 0}`;
  });
  await store.close();
}

/** The newest run of the list. */
const newest = (page: Page) => page.getByRole('table', { name: /^Runs/ }).getByRole('row').nth(1);

test('a broken control is seen at the desk and told by mail; mended, it is closed by a run that passes', async ({
  page,
  mailbox,
}) => {
  test.setTimeout(150_000);
  await signIn(page, PEOPLE.owner, CONTROL);
  await page.getByRole('button', { name: 'Run it now' }).click();
  await expect(newest(page)).toContainText('Held', RUN);
  await expectNoViolations(page, 'a control');

  await mallory(before => `${before} (changed)`);
  await page.getByRole('button', { name: 'Run it now' }).click();
  await expect(newest(page)).toContainText('is not as it was written', RUN);
  const mail = await mailbox.one(PEOPLE.owner.email, /^A promise is broken: What our checks found/);

  await page.goto('/admin/audits');
  await expect(page.getByRole('table', { name: 'Open findings' })).toContainText('What our checks found');
  await expectNoViolations(page, 'audits');
  await page.goto(linkIn(mail, '/admin/audits/findings/'));
  await page.getByLabel('A note').fill('A row of the first hour was changed; it is put back from the evidence pack.');
  await page.getByRole('button', { name: 'Note it' }).click();
  const steps = page.getByRole('region', { name: 'What happened since' });
  await expect(steps).toContainText('put back from the evidence pack');
  await expectNoViolations(page, 'a finding');

  await mallory(before => before.replace(' (changed)', ''));
  await page.getByRole('button', { name: 'Mended: run it again' }).click();
  await expect(steps).toContainText('Found kept again, and closed', RUN);
  await expect(page.getByRole('button', { name: 'Mended: run it again' })).toHaveCount(0);
});
