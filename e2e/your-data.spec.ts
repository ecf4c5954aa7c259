// Keeps the clause: customer-data.
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expectNoViolations } from './fixtures/axe.ts';
import { linkIn, type Mailbox } from './fixtures/mailbox.ts';
import { expect, test } from './fixtures/test.ts';

/** The code that was just mailed, and nothing else that came before. */
async function codeTo(mailbox: Mailbox, email: string): Promise<string> {
  const { text } = await mailbox.one(email, /^Your code/);
  await mailbox.forget(email);
  return /\b\d{8}\b/.exec(text)?.[0] ?? '';
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

/** Presses what asks for a code, and gives it the one that comes by mail. */
async function proveByMail(page: Page, mailbox: Mailbox, email: string, button: string): Promise<void> {
  await press(page, button);
  await page.getByLabel('Code from the mail').fill(await codeTo(mailbox, email));
  await press(page, button);
}

/** One long walk: each step begins where the one before has brought ada. */
test('ada, who has no account, sees her data, takes it, has it corrected, agrees and takes that back, and asks to be erased and stays', async ({
  page,
  ada,
  shopper,
  mailbox,
  browser,
}) => {
  test.setTimeout(90_000);
  await shopper.buy();
  const number = await shopper.orderNumber();

  const link = await test.step('asks for the way in', async () => {
    await page.goto('/your-data');
    await expectNoViolations(page, 'the door');
    await page.getByLabel('E-mail').fill(ada.email);
    await press(page, 'Send me the link');
    await expect(page.getByText('Check your mail')).toBeVisible();
    return linkIn(await mailbox.one(ada.email, /^The way to your data/), '/your-data/in/');
  });

  await test.step('comes in by the link and the number of her order, not by the link alone', async () => {
    await page.goto(link);
    await expectNoViolations(page, 'the second fact');
    await page.getByLabel('Order number').fill('CP-2026-999999');
    await press(page, 'Go on');
    await expect(page.getByRole('alert').filter({ hasText: 'does not fit' })).toBeVisible();
    await page.getByLabel('Order number').fill(number);
    await press(page, 'Go on');
    await page.waitForURL('/your-data/see');
    await expect(page.getByRole('heading', { name: 'What you bought' })).toBeVisible();
    await expectNoViolations(page, 'what is held');
  });

  await test.step('takes a copy, proved by codes', async () => {
    await mailbox.forget(ada.email);
    await proveByMail(page, mailbox, ada.email, 'Make a copy');
    await expect(page.getByRole('button', { name: 'Download' })).toBeVisible({ timeout: 20_000 });
    const downloading = page.waitForEvent('download');
    await proveByMail(page, mailbox, ada.email, 'Download');
    const file = await readFile(await (await downloading).path());
    expect(file.subarray(0, 2).toString()).toBe('PK');
  });

  await test.step('agrees to something, and takes it back by as many clicks', async () => {
    await page.goto('/your-data/consents');
    await expectNoViolations(page, 'consents');
    const first = page
      .getByRole('listitem')
      .filter({ has: page.getByRole('heading') })
      .first();
    await expect(first).toContainText('You have not agreed');
    await first.getByRole('button', { name: /^I agree/ }).click();
    await expect(first).toContainText('You agreed to this.');
    await first.getByRole('button', { name: /^Take it back/ }).click();
    await expect(first).toContainText('You do not agree to this any more.');
  });

  await test.step('has something corrected, and finds that among her requests', async () => {
    await page.goto('/your-data/correct');
    await expectNoViolations(page, 'correct');
    await page.getByLabel('What is wrong, and how is it right?').fill('My name is spelt Lovell.');
    await press(page, 'Ask for it');
    await expect(page.getByText('We have it.')).toBeVisible();
    await page.goto('/your-data/requests');
    await expect(page.getByText('To have something corrected').first()).toBeVisible();
    await expectNoViolations(page, 'requests');
  });

  await test.step('reads who got something of it', async () => {
    await page.goto('/your-data/shared');
    await expect(page.locator('main')).toContainText('Stripe');
    await expectNoViolations(page, 'who got something');
  });

  await test.step('asks to be erased, proved by a code, and changes her mind', async () => {
    await page.goto('/your-data/delete');
    await expect(page.getByRole('heading', { name: 'What goes' })).toBeVisible();
    await expectNoViolations(page, 'before erasing');
    await mailbox.forget(ada.email);
    await proveByMail(page, mailbox, ada.email, 'Erase my data');
    await expect(page.getByText('You asked to be erased.')).toBeVisible();
    await expectNoViolations(page, 'asked to be erased');
    await press(page, 'Keep everything as it is');
    await expect(page.getByRole('button', { name: 'Erase my data' })).toBeVisible();
  });

  await test.step('closes the pages; neither another browser nor the used link opens them', async () => {
    const elsewhere = await (await browser.newContext()).newPage();
    await elsewhere.goto('/your-data/see');
    await expect(elsewhere).toHaveURL('/your-data');
    await elsewhere.goto(link);
    await elsewhere.getByLabel('Order number').fill(number);
    await press(elsewhere, 'Go on');
    await expect(elsewhere.getByRole('alert').filter({ hasText: 'the link has run out' })).toBeVisible();
    await elsewhere.context().close();
    await press(page, 'Close them now');
    await page.waitForURL('/your-data');
    await page.goto('/your-data/see');
    await expect(page).toHaveURL('/your-data');
  });
});

test('ada, who has an account, puts her name right, takes her data, asks to be erased and takes that back by the mail', async ({
  page,
  ada,
  mailbox,
  watch,
}) => {
  test.setTimeout(90_000);
  watch.expect(/status of 403/);
  const password = 'nineteen blue herons at dusk';
  const prove = async () => {
    const dialog = page.getByRole('dialog', { name: 'Is it you?' });
    await dialog.getByLabel('Password').fill(password);
    await dialog.getByRole('button', { name: 'Go on' }).click();
    await expect(dialog).toHaveCount(0);
  };
  await page.goto('/sign-up');
  await page.getByLabel('Your name').fill('Ada Lovel');
  await page.getByLabel('E-mail').fill(ada.email);
  await press(page, 'Send me the link');
  await page.goto(linkIn(await mailbox.one(ada.email, /^Confirm your e-mail/), '/verify-email/'));
  await page.getByLabel('New password').fill(password);
  await press(page, 'Make my account');
  await page.waitForURL('/account');

  await page.goto('/account/privacy/correct');
  await page.getByLabel('Your name').fill(ada.name);
  await press(page, 'Save the name');
  await expect(page.getByRole('status').first()).toBeVisible();

  await page.goto('/account/privacy');
  await page.getByText('Show what is kept: Your account').click();
  await expect(page.getByText(ada.name).first()).toBeVisible();
  await press(page, 'Make a copy');
  await prove();
  await expect(page.getByRole('button', { name: 'Download' })).toBeVisible({ timeout: 20_000 });

  await page.goto('/account/privacy/delete');
  await press(page, 'Delete my account');
  await prove();
  await expect(page.getByText('You asked to be erased.')).toBeVisible();
  await page.goto(linkIn(await mailbox.one(ada.email, /^You asked us to erase/), '/keep-my-data/'));
  await expectNoViolations(page, 'the way back');
  await page.locator('main').getByRole('button').click();
  await page.waitForURL('/keep-my-data/done');
  await page.goto('/account/privacy/delete');
  await expect(page.getByRole('button', { name: 'Delete my account' })).toBeVisible();
});
