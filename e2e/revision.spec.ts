// Keeps the clause: revisions.
import { expectNoViolations } from './fixtures/axe.ts';
import { at, proves } from './fixtures/in-own-browser.ts';
import { linkIn } from './fixtures/mailbox.ts';
import { PEOPLE } from './fixtures/people.ts';
import { expect, test } from './fixtures/test.ts';

const SUMMARY = 'Our support now answers within one working day, and says so here.';
const PROMISE = 'They answer within one working day.';

const dayIn = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

test.beforeEach(() => test.setTimeout(120_000));

/** Whoever works here has read what the test published: the tests after it are not about that. */
test.afterAll(async () => {
  const { Store } = await import('./fixtures/store.ts');
  const store = new Store();
  await store.sql`update policy_acknowledgement p set superseded_at = null
    where not exists (select from policy_acknowledgement q where q.account_id = p.account_id and q.superseded_at is null)
      and p.acknowledged_at = (select max(r.acknowledged_at) from policy_acknowledgement r where r.account_id = p.account_id)`;
  await store.close();
});

test('a revision is written, approved by a second person, told to a customer by mail, compared, and acknowledged', async ({
  browser,
  watch,
  mailbox,
}) => {
  const noor = await at(browser, watch, PEOPLE.accessAdmin, '/admin/policy');
  const olive = await at(browser, watch, PEOPLE.owner, '/admin/approvals');

  await noor.getByRole('button', { name: 'Begin a draft' }).click();
  await expect(noor.getByRole('heading', { name: 'The next version' })).toBeVisible();
  await expect(noor.getByText('Say what is new.')).toBeVisible();
  const clause = noor.getByRole('region', { name: 'Its clauses' }).getByRole('listitem').last();
  await clause.locator('summary').click();
  const words = clause.getByLabel('What we promise');
  await words.fill(`${await words.inputValue()}\n\n${PROMISE}`);
  await clause.getByRole('button', { name: 'Set in the draft' }).click();
  await expect(noor.getByRole('region', { name: 'What changes' }).locator('ins')).toContainText(PROMISE);

  const what = noor.getByRole('form', { name: 'What it is' });
  await what.getByLabel('What is new').fill(SUMMARY);
  await what.getByLabel('In force from').fill(dayIn(20));
  await what.getByRole('button', { name: 'Set in the draft' }).click();
  await expect(noor.getByText(/takes effect no sooner than 30 days/)).toBeVisible();
  await what.getByLabel('In force from').fill(dayIn(40));
  await what.getByRole('button', { name: 'Set in the draft' }).click();
  await expect(noor.getByRole('button', { name: 'Ask to publish' })).toBeVisible();
  await expectNoViolations(noor, 'a draft of the policy');
  await noor.getByRole('button', { name: 'Ask to publish' }).click();
  await proves(noor);
  await expect(noor.getByText('This needs a second person.')).toBeVisible();

  await olive.goto('/admin/approvals');
  const request = olive.getByRole('listitem').filter({ hasText: SUMMARY.replace(/\.$/, '') });
  await request.getByRole('link', { name: /draft, word for word/ }).click();
  await expect(olive.getByRole('region', { name: 'What changes' }).locator('ins')).toContainText(PROMISE);
  await olive.goto('/admin/approvals');
  await request.getByRole('button', { name: 'Approve and do it' }).click();
  await proves(olive);
  await expect(olive.getByText('Approved and done, under both your names.')).toBeVisible();

  const mail = await mailbox.one(PEOPLE.customer.email, /payment security policy changes on/);
  expect(mail.text).toContain(SUMMARY);
  const ada = await at(browser, watch, PEOPLE.customer, '/account/policy');
  await ada.getByRole('button', { name: /I have read version 2/ }).click();
  await expect(ada.getByText(/You have read this version/)).toBeVisible();
  await ada.goto(linkIn(mail, '/policy/diff/'));
  await expect(ada.getByRole('heading', { name: 'From version 1 to version 2' })).toBeVisible();
  await expect(ada.locator('main ins').filter({ hasText: PROMISE })).toHaveCount(1);
  await expectNoViolations(ada, 'a difference');
  await ada.goto('/policy');
  await expect(ada.getByText('A new version is published')).toBeVisible();
  await expect(ada.getByText(PROMISE)).toHaveCount(0);
  await ada.goto('/cart');
  await expect(ada.getByRole('contentinfo')).toContainText('Our payment security policy changes on');
  await ada.goto('/policy/versions');
  await expectNoViolations(ada, 'the versions');

  await olive.goto('/admin/payments');
  await expect(olive.getByText(/policy/i).first()).toBeVisible();
  await olive.goto('/admin/training/policy');
  await expect(olive.getByText(PROMISE)).toBeVisible();
  await olive.getByRole('button', { name: 'I have read it, and I keep to it' }).click();
  await expect(olive.getByText('You have acknowledged this version. It is on record.')).toBeVisible();
  await olive.goto('/admin/policy/2/notices');
  await expect(olive.getByRole('heading', { name: 'Telling everybody of version 2' })).toBeVisible();
  await Promise.all([noor, olive, ada].map(page => page.context().close()));
});
