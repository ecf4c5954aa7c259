// Keeps the clause: authentication.
import type { Page } from '@playwright/test';
import { expectNoViolations } from './fixtures/axe.ts';
import { CARDS } from './fixtures/cards.ts';
import { environment } from './fixtures/environment.ts';
import { linkIn, type Mailbox } from './fixtures/mailbox.ts';
import { openSession } from './fixtures/open-session.ts';
import { Shopper } from './fixtures/shopper.ts';
import { expect, test } from './fixtures/test.ts';

test.beforeEach(() => test.setTimeout(90_000));

/** Proves by the newest of `mails` codes that were mailed, in the dialog that asks. */
async function proveByMail(page: Page, mailbox: Mailbox, email: string, mails: number): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'Is it you?' });
  await dialog.getByRole('button', { name: 'Send the code' }).click();
  const codes = async () => (await mailbox.to(email)).filter(({ subject }) => subject.startsWith('Your code'));
  await expect.poll(async () => (await codes()).length, { timeout: 20_000 }).toBe(mails);
  await dialog.getByLabel('Code from the mail').fill(/\b\d{8}\b/.exec((await codes()).at(-1)?.text ?? '')?.[0] ?? '');
  await dialog.getByRole('button', { name: 'Go on' }).click();
}

test('Ada proves who she is at the checkout and, when her payment is held all the same, by the link of the mail: it is released', async ({
  page,
  context,
  ada,
  store,
  mailbox,
}) => {
  // A mailbox that anybody may open asks for more, at the checkout; the card's risk and its bank hold it after.
  const email = ada.email.replace('example.test', 'mailinator.com');
  await store.sql`
    insert into account (id, email, name, created_at, email_verified_at)
    values (gen_random_uuid(), ${email}, ${ada.name}, now() - interval '7 days', now() - interval '7 days')`;
  const sid = await openSession({ email, password: '', passkeys: [] });
  await context.addCookies([{ name: 'sid', value: sid, url: environment.shopUrl }]);

  const shopper = new Shopper(page, { ...ada, email });
  await shopper.addToCart();
  await page.goto('/checkout');
  await shopper.giveAddress();
  await shopper.giveCard(CARDS.elevatedRisk);
  await shopper.pay();
  await expect(page.getByRole('dialog', { name: 'Is it you?' })).toBeVisible();
  await expectNoViolations(page, 'the question at the checkout');
  await page.keyboard.press('Escape');
  await expect(page.getByText('nothing is charged before')).toBeVisible();
  await page.reload();
  await proveByMail(page, mailbox, email, 1);
  await shopper.orderPage();
  await expect(page.getByRole('heading', { name: 'We are checking this payment' })).toBeVisible();

  const told = await mailbox.one(email, /^We are checking the payment of order/);
  expect(told.text).toMatch(/kept for you until .* UTC/);
  await page.goto(linkIn(told, '/order/'));
  await page.getByRole('button', { name: 'Verify that it is you' }).click();
  await proveByMail(page, mailbox, email, 2);
  await expect(page.getByRole('status').filter({ hasText: 'Thank you. It is you.' })).toBeVisible();
  await page.getByRole('link', { name: 'See how it stands' }).click();
  await expect(page.getByRole('heading', { name: 'Thank you. Your prints are yours.' })).toBeVisible({
    timeout: 30_000,
  });
  await mailbox.one(email, /^Your receipt for order/);
});
