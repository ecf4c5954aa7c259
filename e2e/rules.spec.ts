import { expectNoViolations } from './fixtures/axe.ts';
import { at, proves } from './fixtures/in-own-browser.ts';
import { PEOPLE } from './fixtures/people.ts';
import { expect, test } from './fixtures/test.ts';

const RULE = 'Very many of one print';
const BECAUSE = 'Schools order a dozen of one print each spring.';

test.beforeEach(() => test.setTimeout(90_000));

test('grace drafts a rule, asks what it would have done, runs it in shadow; it goes live by two, and back by two', async ({
  browser,
  watch,
}) => {
  const grace = await at(browser, watch, PEOPLE.grace, '/admin/rules');
  const olive = await at(browser, watch, PEOPLE.owner, '/admin/approvals');
  const lives = async () => {
    await grace.goto('/admin/rules');
    const name = await grace.getByRole('link', { name: /^version \d+$/ }).textContent();
    return Number(name?.replace(/\D/g, ''));
  };
  const approve = async (sentence: RegExp) => {
    await olive.goto('/admin/approvals');
    const request = olive.getByRole('listitem').filter({ hasText: sentence });
    await request.getByRole('button', { name: 'Approve and do it' }).click();
    await proves(olive);
    await expect(olive.getByText('Approved and done, under both your names.')).toBeVisible();
  };
  const ask = async (button: string) => {
    await grace.getByLabel('Why').fill(BECAUSE);
    await grace.getByRole('button', { name: button }).click();
    await proves(grace);
    await expect(grace.getByText('This needs a second person.')).toBeVisible();
  };

  const before = await lives();
  await grace.goto(`/admin/rules/versions/${before}`);
  await grace.getByLabel('What it is for').fill('A dozen of one print is no alarm.');
  await grace.getByRole('button', { name: 'Make a draft' }).click();
  await expect(grace.getByText('A dozen of one print is no alarm.')).toBeVisible();
  const version = Number(new URL(grace.url()).pathname.split('/').at(-1));

  await grace.locator('summary').filter({ hasText: RULE }).click();
  const rule = grace.getByRole('form', { name: RULE });
  const limit = rule.getByLabel('Limit “from”');
  await limit.fill('a dozen');
  await rule.getByRole('button', { name: 'Set in the draft' }).click();
  await expect(rule.getByText('A number, 0 or more.')).toBeVisible();
  await expect(limit).toHaveValue('a dozen');
  await limit.fill('13');
  await rule.getByRole('button', { name: 'Set in the draft' }).click();
  await expect(grace.getByRole('region', { name: /^Against version/ })).toContainText(
    `${RULE}: the limit “from” is 13`,
  );
  await expectNoViolations(grace, 'a draft');

  await grace.getByRole('button', { name: 'Begin' }).click();
  await expect(grace.getByRole('heading', { name: `Backtest of version ${version}` })).toBeVisible();
  await expect(grace.getByRole('region', { name: 'What would be otherwise' })).toBeVisible({ timeout: 20_000 });
  await expectNoViolations(grace, 'a backtest');
  await grace.goto(`/admin/rules/versions/${version}`);
  await grace.getByRole('button', { name: 'Put into shadow' }).click();
  await expect(grace.getByRole('region', { name: 'Beside the live rules' })).toBeVisible();

  await ask('Ask to publish');
  expect(await lives()).toBe(before);
  await approve(new RegExp(`^Publish version ${version} .*${BECAUSE}.*${RULE}: the limit “from” is 13`));
  expect(await lives()).toBe(version);
  await grace.goto(`/admin/rules/versions/${before}`);
  await ask('Ask to go back');
  await approve(new RegExp(`^Go back to version ${before} `));
  expect(await lives()).toBe(before);
  await Promise.all([grace.context().close(), olive.context().close()]);
});
