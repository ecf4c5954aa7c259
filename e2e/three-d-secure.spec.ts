// Keeps the clause: authentication.
import { CARDS } from './fixtures/cards.ts';
import { press } from './fixtures/press.ts';
import { Shopper } from './fixtures/shopper.ts';
import { expect, test } from './fixtures/test.ts';

/** Everything up to the bank's question. */
async function askedByTheBank(shopper: Shopper): Promise<void> {
  await shopper.reachPayment();
  await shopper.giveCard(CARDS.needsAuthentication);
  await shopper.pay();
  await shopper.challenge.locator('#test-source-authorize-3ds').waitFor({ timeout: 20_000 });
}

/** What a page shows that finds a question of the bank still open. */
async function continueAuthentication(shopper: Shopper): Promise<void> {
  await expect(
    shopper.page.getByRole('heading', { name: 'Your bank still waits for your confirmation' }),
  ).toBeVisible();
  await expect(shopper.page.getByText('Nothing is charged before you confirm.')).toBeVisible();
  await press(shopper.page.getByRole('button', { name: 'Continue authentication' }));
  await shopper.authenticate('complete');
  await shopper.orderPage();
}

test('what the bank asks is answered, and the order is paid once', async ({ shopper, store, stripe, mailbox }) => {
  await askedByTheBank(shopper);
  const asked = await store.order(shopper.person.email, 'pending_payment');
  expect(await stripe.intentsOf(asked.id)).toMatchObject([{ status: 'requires_action', amount_received: 0 }]);
  await shopper.authenticate('complete');
  await shopper.orderPage();
  await store.order(shopper.person.email, 'paid');
  expect(await stripe.intentsOf(asked.id)).toMatchObject([{ status: 'succeeded', amount_received: asked.totalMinor }]);
  await mailbox.one(shopper.person.email, /receipt/);
});

test('a failed confirmation is told in words, and another card pays with what was typed still there', async ({
  shopper,
  store,
  stripe,
}) => {
  await askedByTheBank(shopper);
  await shopper.authenticate('fail');
  const told = shopper.page.getByRole('alert').filter({ hasText: 'The payment was not confirmed with your bank' });
  await expect(told).toContainText('Nothing was charged');
  await expect(shopper.page.getByRole('region', { name: 'Contact' })).toContainText(shopper.person.email);
  await expect(shopper.page.getByRole('region', { name: 'Delivery' })).toContainText(shopper.person.address.line1);
  await shopper.giveCard(CARDS.good);
  await shopper.pay();
  await shopper.orderPage();
  const { id, totalMinor } = await store.order(shopper.person.email, 'paid');
  expect(await stripe.intentsOf(id)).toMatchObject([{ status: 'succeeded', amount_received: totalMinor }]);
});

test('a reload in the middle of the bank’s question finds the same question', async ({ shopper, store }) => {
  await askedByTheBank(shopper);
  await shopper.page.reload();
  await continueAuthentication(shopper);
  await store.order(shopper.person.email, 'paid');
});

test('the bank’s question can be answered in another tab', async ({ shopper, context, store }) => {
  await askedByTheBank(shopper);
  const other = new Shopper(await context.newPage(), shopper.person);
  await other.page.goto('/checkout');
  await continueAuthentication(other);
  await store.order(shopper.person.email, 'paid');
  await shopper.orderPage();
});

test('a browser that was closed during the bank’s question finds it again', async ({
  shopper,
  browser,
  baseURL,
  store,
  watch,
}) => {
  await askedByTheBank(shopper);
  const storageState = await shopper.page.context().storageState();
  await shopper.page.context().close();
  const reopened = await browser.newContext({ storageState, baseURL, locale: 'en-GB' });
  const later = new Shopper(await reopened.newPage(), shopper.person);
  await watch.follow(later.page);
  await later.page.goto('/checkout');
  await continueAuthentication(later);
  await store.order(shopper.person.email, 'paid');
  await reopened.close();
});

test('instead of answering the bank, another card can be used', async ({ shopper, store, stripe }) => {
  await askedByTheBank(shopper);
  await shopper.page.reload();
  await press(shopper.page.getByRole('button', { name: 'Use another card instead' }));
  await shopper.giveCard(CARDS.good);
  await shopper.pay();
  await shopper.orderPage();
  const { id, totalMinor } = await store.order(shopper.person.email, 'paid');
  const paid = (await stripe.intentsOf(id)).filter(({ status }) => status === 'succeeded');
  expect(paid).toMatchObject([{ amount_received: totalMinor }]);
});
