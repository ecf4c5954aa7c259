// Keeps the clause: support.
import { expectNoViolations } from './fixtures/axe.ts';
import { linkIn } from './fixtures/mailbox.ts';
import { PEOPLE } from './fixtures/people.ts';
import { signIn } from './fixtures/sign-in.ts';
import { expect, test } from './fixtures/test.ts';

/** One long walk, from the question to its end, on the page and by mail. */
test('a guest asks without script, sanne answers at the desk, the guest goes on by mail, and it is closed', async ({
  page,
  ada,
  mailbox,
  browser,
}) => {
  test.setTimeout(90_000);
  const bare = await browser.newContext({ javaScriptEnabled: false });
  const number = await test.step('asks, from the page that is the same for everybody', async () => {
    const asking = await bare.newPage();
    await asking.goto('/support');
    await asking.getByRole('link', { name: 'What we promise about payments' }).click();
    await asking.getByLabel('E-mail').fill(ada.email);
    await asking.getByLabel('What is it about?').fill('Pay with 4242 4242 4242 4242? Who sees it?');
    await asking.getByRole('button', { name: 'Send' }).click();
    await expect(asking.getByRole('alert')).toContainText('card number');
    await expect(asking.getByLabel('E-mail')).toHaveValue(ada.email);
    await asking.getByLabel('What is it about?').fill('Who sees my card?');
    await asking.getByLabel('Which part of the policy').selectOption({ index: 3 });
    await asking.getByRole('button', { name: 'Send' }).click();
    await expect(asking.getByText('We have it')).toBeVisible();
    return /T-\d{4}-\d{6,}/.exec((await asking.locator('main').textContent()) ?? '')?.[0] ?? '';
  });
  await bare.close();
  const subject = new RegExp(`\\[${number}\\]`);
  const mine = linkIn(await mailbox.one(ada.email, subject), '/support/ticket/');
  await page.goto(mine);
  await expect(page.getByText('Who sees my card?')).toBeVisible();
  await expectNoViolations(page, 'a question');
  await mailbox.forget(ada.email);

  const desk = await (await browser.newContext()).newPage();
  await test.step('sanne takes it and answers', async () => {
    await signIn(desk, PEOPLE.support, '/admin/tickets');
    await expectNoViolations(desk, 'the inbox');
    await desk.getByRole('row').filter({ hasText: number }).getByRole('link').click();
    await desk.getByRole('button', { name: 'Take it' }).click();
    await expect(desk.getByRole('button', { name: 'Give it back' })).toBeVisible();
    await expect(desk.locator('main')).not.toContainText(ada.email);
    await desk.getByLabel('Your answer').fill('Stripe alone. We never have it.');
    await desk.getByRole('button', { name: 'Send the answer' }).click();
    await expect(desk.getByText('Answered, and on its way')).toBeVisible();
    await expectNoViolations(desk, 'a question at the desk');
  });

  await test.step('ada answers the mail, and it joins the conversation', async () => {
    const answer = await mailbox.one(ada.email, subject);
    expect(answer.text).toContain('Stripe alone. We never have it.');
    const [replyTo] = answer.replyTo ?? [];
    expect(replyTo?.address).toContain(`+${number.toLowerCase()}.`);
    await mailbox.deliver(replyTo?.address ?? '', `Re: ${answer.subject}`, 'Thank you, that helps.', ada.email);
    await expect(async () => {
      await page.reload();
      await expect(page.getByText('Thank you, that helps.')).toBeVisible({ timeout: 1_000 });
    }).toPass({ timeout: 15_000 });
    await desk.reload();
    await expect(desk.getByText('Thank you, that helps.')).toBeVisible();
  });

  await test.step('ada closes it', async () => {
    await page.getByText('Nothing is left to answer').click();
    await page.getByRole('button', { name: 'Close this question' }).click();
    await expect(page.getByText(/Closed$/)).toBeVisible();
  });
  await desk.context().close();
});

test('ada says that a payment was not her: nothing ships, grace has the case, and a mail says what to do', async ({
  page,
  ada,
  shopper,
  mailbox,
  browser,
}) => {
  test.setTimeout(90_000);
  await shopper.buy();
  const number = await shopper.orderNumber();
  await page.getByRole('link', { name: 'This payment was not me' }).click();
  await expectNoViolations(page, 'not me');
  await page.getByRole('button', { name: 'This payment was not me' }).click();
  await expect(page.getByText('Stopped, as far as it still can be.')).toBeVisible();
  expect((await mailbox.one(ada.email, /^\[T-/)).text).toContain('tell your bank');
  const desk = await (await browser.newContext()).newPage();
  await signIn(desk, PEOPLE.grace);
  await expect(desk.getByRole('row').filter({ hasText: number })).toContainText('Reported as not theirs', {
    ignoreCase: true,
  });
  await desk.context().close();
});
