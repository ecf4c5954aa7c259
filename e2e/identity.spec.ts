import type { Page } from '@playwright/test';
import { giveAuthenticator } from './fixtures/authenticator.ts';
import { expectNoViolations } from './fixtures/axe.ts';
import { environment } from './fixtures/environment.ts';
import { linkIn } from './fixtures/mailbox.ts';
import { PEOPLE } from './fixtures/people.ts';
import { appCode, proveByPasskey } from './fixtures/prove.ts';
import { signIn } from './fixtures/sign-in.ts';
import { expect, test } from './fixtures/test.ts';

const PASSWORD = 'nineteen blue herons at dusk';
const PLANTED = 'A'.repeat(43);

const sessionOf = async (page: Page) => (await page.context().cookies()).find(({ name }) => name === 'sid')?.value;

async function signInByPassword(page: Page, email: string): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

/** One long walk instead of many short ones: each step begins where the one before has brought ada. */
test('ada makes an account, adds a passkey, an app and recovery codes, signs in by each, and ends a session from afar', async ({
  page,
  ada,
  mailbox,
  browser,
  watch,
}) => {
  test.setTimeout(150_000);
  // An answer that asks for a fresh proof is a refusal to the console.
  watch.expect(/status of 403/);
  await page.context().addCookies([{ name: 'sid', value: PLANTED, url: environment.shopUrl }]);

  await test.step('signs up and proves her address by the mail', async () => {
    await page.goto('/sign-up');
    await page.getByLabel('Your name').fill(ada.name);
    await page.getByLabel('E-mail').fill(ada.email);
    await page.getByRole('button', { name: 'Send me the link' }).click();
    await expect(page.getByText('Check your mail')).toBeVisible();
    await page.goto(linkIn(await mailbox.one(ada.email, /^Confirm your e-mail/), '/verify-email/'));
    await page.getByLabel('New password').fill('password1234567');
    await page.getByRole('button', { name: 'Make my account' }).click();
    await expect(page.getByRole('alert').filter({ hasText: 'Please check' })).toBeVisible();
    await page.getByLabel('New password').fill(PASSWORD);
    await page.getByRole('button', { name: 'Make my account' }).click();
    await page.waitForURL('/account');
    expect(await sessionOf(page), 'a session that somebody planted is none').not.toBe(PLANTED);
  });

  const codes = await test.step('adds a passkey, after her password, and is given ten codes', async () => {
    await giveAuthenticator(page);
    await page.goto('/account/security');
    const before = await sessionOf(page);
    await page.getByLabel('Name of the passkey').fill('Laptop');
    await page.getByRole('button', { name: 'Add a passkey' }).click();
    const dialog = page.getByRole('dialog', { name: 'Is it you?' });
    await dialog.getByLabel('Password').fill(PASSWORD);
    await dialog.getByRole('button', { name: 'Go on' }).click();
    const kept = page.getByRole('region', { name: 'Keep these ten codes' });
    await expect(kept.getByRole('listitem')).toHaveCount(10);
    const shown = await kept.getByRole('listitem').allTextContents();
    await expectNoViolations(page, 'recovery codes');
    await kept.getByRole('button', { name: 'I have kept them' }).click();
    await expect(page.getByRole('region', { name: 'Passkeys' })).toContainText('Laptop');
    expect(await sessionOf(page), 'a proof changes the token').not.toBe(before);
    return shown;
  });

  const key = await test.step('sets up an app, after her passkey', async () => {
    await page.getByRole('button', { name: 'Set up an app' }).click();
    await proveByPasskey(page);
    const app = page.getByRole('region', { name: 'Authenticator app' });
    const shown = await app.getByRole('code').innerText();
    await app.getByLabel('Code from your app').fill(appCode(shown));
    await app.getByRole('button', { name: 'Confirm the app' }).click();
    await expect(app.getByText(/^Set up/)).toBeVisible();
    return shown;
  });

  const elsewhere = await (await browser.newContext({ baseURL: environment.shopUrl, locale: 'en-GB' })).newPage();
  await watch.follow(elsewhere);
  await test.step('signs in elsewhere with a recovery code, which works once', async () => {
    await signInByPassword(elsewhere, ada.email);
    await elsewhere.waitForURL(/second-factor/);
    await elsewhere.goto('/account');
    await expect(elsewhere, 'half a sign-in is none').toHaveURL(/sign-in/);
    await elsewhere.goto('/sign-in/second-factor');
    await elsewhere.getByRole('button', { name: 'Use a recovery code' }).click();
    await elsewhere.getByLabel('Recovery code').fill(codes[0] ?? '');
    await elsewhere.getByRole('button', { name: 'Go on' }).click();
    await elsewhere.waitForURL('/account');
    await elsewhere.getByRole('button', { name: 'Sign out' }).click();
    await expect(elsewhere).not.toHaveURL(/account/);
    await signInByPassword(elsewhere, ada.email);
    await elsewhere.getByRole('button', { name: 'Use a recovery code' }).click();
    await elsewhere.getByLabel('Recovery code').fill(codes[0] ?? '');
    await elsewhere.getByRole('button', { name: 'Go on' }).click();
    await expect(elsewhere.getByText('That is not one of your unused recovery codes.').first()).toBeVisible();
  });

  await test.step('and with a code of her app', async () => {
    await elsewhere.getByRole('button', { name: 'Use a code from your app' }).click();
    // The code that confirmed the app is used up, and so is its step.
    await elsewhere.getByLabel('Code from your app').fill(appCode(key, 1));
    await elsewhere.getByRole('button', { name: 'Go on' }).click();
    await elsewhere.waitForURL('/account');
  });

  await test.step('ends that session from the first browser: it is over at the next click', async () => {
    await page.goto('/account/devices');
    await expectNoViolations(page, 'devices');
    await page.getByRole('button', { name: /^End the session of/ }).click();
    await expect(page.getByRole('button', { name: /^End the session of/ })).toHaveCount(0);
    await elsewhere.getByRole('navigation').getByRole('link', { name: 'Profile' }).click();
    await expect(elsewhere).toHaveURL(/sign-in/);
    await elsewhere.context().close();
  });

  await test.step('signs out, and in again by the passkey alone', async () => {
    await page.goto('/account');
    await page.getByRole('button', { name: 'Sign out', exact: true }).click();
    await expect(page).not.toHaveURL(/account/);
    await page.goto('/sign-in?next=/account/activity');
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
    await page.waitForURL('/account/activity');
    await expect(page.getByRole('main')).toContainText(/passkey/i);
  });

  await test.step('changes her password after a proof; the link of the mail about it ends every session', async () => {
    await page.goto('/account/profile');
    await page.getByLabel('New password').fill('twenty green herons at dawn');
    await page.getByRole('button', { name: 'Change the password' }).click();
    await proveByPasskey(page);
    await expect(page.getByText('Your password is changed')).toBeVisible();
    await page.goto(linkIn(await mailbox.one(ada.email, /^Your password was changed/), '/not-me/'));
    await page.goto('/account/profile');
    await expect(page, 'looking at the link did nothing').toHaveURL(/profile/);
    await page.goBack();
    await page.getByRole('button', { name: /^This was not me/ }).click();
    await page.waitForURL('/not-me/done');
    await page.goto('/account');
    await expect(page).toHaveURL(/sign-in/);
  });
});

/** One try at the quiz that is open: what is known to be right, else the answer of this letter. Learns from what came of it. */
async function tryQuiz(page: Page, letter: string, right: Map<string, string>): Promise<void> {
  await page.getByRole('button', { name: 'Hand in' }).waitFor();
  for (const question of await page.getByRole('main').locator('fieldset').all()) {
    const asks = ((await question.locator('legend').textContent()) ?? '').replace(/^\d+\s*/, '');
    await question.locator(`input[value=${right.get(asks) ?? letter}]`).check();
  }
  await page.getByRole('button', { name: 'Hand in' }).click();
  const result = page.getByRole('region', { name: /% right$/ });
  await expect(result).toBeVisible();
  for (const judged of await result.getByRole('listitem').all()) {
    const [asks = '', said = ''] = await judged.locator('p').allTextContents();
    if (said.endsWith('Right') && !right.has(asks)) right.set(asks, letter);
  }
}

test('edda is turned away when a module of her training has lapsed, and let in after the quiz', async ({
  page,
  store,
}) => {
  test.setTimeout(90_000);
  await signIn(page, PEOPLE.auditor, '/admin/monitors');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Monitors');
  await store.sql`
    update training_record set valid_until = now() - interval '1 day'
    where module = 'phishing' and account_id = (select id from account where email = ${PEOPLE.auditor.email})`;
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your security training is not up to date');
  await expectNoViolations(page, 'turned away');
  await page.getByRole('link', { name: 'Take the training' }).click();
  await page.getByRole('link', { name: /Phishing/ }).click();
  await page.getByRole('link', { name: /To the \d+ questions/ }).click();
  const right = new Map<string, string>();
  for (const letter of ['a', 'b', 'c', 'd']) {
    await tryQuiz(page, letter, right);
    if (await page.getByRole('heading', { name: /^Passed/ }).isVisible()) break;
    const again = page.getByRole('link', { name: 'Try again' });
    await expect(again, [...right.keys()].join(' · ')).toBeVisible();
    await again.click();
  }
  await expect(page.getByRole('heading', { name: /^Passed/ })).toBeVisible();
  await page.goto('/admin/monitors');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Monitors');
});
