import type { Page } from '@playwright/test';
import { expectNoViolations } from './fixtures/axe.ts';
import { PEOPLE } from './fixtures/people.ts';
import { signIn } from './fixtures/sign-in.ts';
import { expect, test } from './fixtures/test.ts';

const AT = '/account/privacy/consents';
const purpose = (page: Page, title: RegExp) =>
  page
    .getByRole('main')
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: title }) });

/** Presses the one button of a purpose, and counts it. */
async function presses(page: Page, title: RegExp, says: string): Promise<number> {
  let clicks = 0;
  const button = purpose(page, title).getByRole('button');
  while (!(await purpose(page, title).getByText(says).isVisible())) {
    await button.click();
    clicks++;
    await expect(purpose(page, title).getByText(says)).toBeVisible();
  }
  return clicks;
}

test('Ada agrees and takes it back by the same one press; nothing is ticked before, and her browser’s signal is honoured', async ({
  page,
  request,
}) => {
  await signIn(page, PEOPLE.customer, '/account');
  await page.goto(AT);
  await expect(page.getByRole('checkbox')).toHaveCount(0);
  await expect(page.getByText('You have not agreed to this, so we do not do it.')).toHaveCount(3);
  const given = await presses(page, /artists/, 'You agreed to this.');
  await expectNoViolations(page, 'agreed');
  const back = await presses(page, /artists/, 'You do not agree to this any more.');
  expect([given, back]).toEqual([1, 1]);

  await presses(page, /carrier/, 'You agreed to this.');
  await page.setExtraHTTPHeaders({ 'sec-gpc': '1' });
  await page.reload();
  await expect(page.getByText('Your browser asks us not to share your data')).toBeVisible();
  await expect(purpose(page, /carrier/).getByText('You do not agree to this any more.')).toBeVisible();
  await expectNoViolations(page, 'signalled');
  await page.setExtraHTTPHeaders({});
  await page.reload();
  await expect(page.getByText('A browser of yours asked us not to share your data')).toBeVisible();

  const told = await request.get('/.well-known/gpc.json');
  expect(await told.json()).toMatchObject({ gpc: true });
  await page.goto('/account/privacy/shared');
  await expect(page.getByRole('heading', { name: 'Who got something of it' })).toBeVisible();
});
