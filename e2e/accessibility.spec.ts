import { expectNoViolations } from './fixtures/axe.ts';
import { CARDS } from './fixtures/cards.ts';
import { press } from './fixtures/press.ts';
import { signIn } from './fixtures/sign-in.ts';
import { expect, test } from './fixtures/test.ts';

// Axe looks at everything, frames included, which takes its time on a busy machine.
test.beforeEach(() => test.setTimeout(90_000));

/** What axe says of the states that people reach on a page, in light and in dark; of each as it opens: `pages.spec.ts`. */
test('axe finds nothing in a search, a filtered list, and a list that is empty', async ({ page }) => {
  await page.goto('/prints');
  const search = page.getByRole('main').getByRole('combobox', { name: /search/i });
  const field = (await search.isVisible()) ? search : page.getByRole('banner').getByRole('combobox');
  await field.pressSequentially('north');
  await expect(page.getByRole('option').first()).toBeVisible();
  await expectNoViolations(page, 'suggestions');
  await page.goto('/prints?size=50x70&sort=price');
  await expectNoViolations(page, 'filtered');
  await page.goto('/prints?q=zzzzqqqq');
  await expect(page.getByText('No print fits all of that')).toBeVisible();
  await expectNoViolations(page, 'nothing found');
});

test('axe finds nothing where a size and frame is not made', async ({ page }) => {
  await page.goto('/prints/skerry-current');
  await page.getByRole('radio', { name: /black frame/i }).check();
  await expect(page.getByText('This print is not made in this size and frame.')).toBeVisible();
  await expectNoViolations(page, 'not made');
});

test('axe finds nothing in the cart: drawer, line taken out, empty drawer, page', async ({ page, shopper }) => {
  await shopper.addToCart('northerly');
  const drawer = page.getByRole('dialog', { name: 'Your cart' });
  await expect(drawer.getByRole('link', { name: 'Northerly' })).toBeVisible();
  await expectNoViolations(page, 'drawer');
  await page.goto('/cart');
  await expect(page.getByRole('main').getByRole('link', { name: 'Northerly' })).toBeVisible();
  await expectNoViolations(page, 'cart page');
  await page.getByRole('button', { name: /remove northerly/i }).click();
  await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible();
  await expectNoViolations(page, 'taken out');
  await page.reload();
  await expect(page.getByText('Nothing in it yet')).toBeVisible();
  await expectNoViolations(page, 'empty cart');
});

test('axe finds nothing in the sections of the checkout, with a mistake in each', async ({ page, shopper }) => {
  await shopper.addToCart();
  await page.goto('/checkout');
  await page.getByLabel('E-mail').fill('not an address');
  await page.getByRole('button', { name: 'Continue to delivery' }).click();
  await expect(page.getByText('This does not look like an e-mail address')).toBeVisible();
  await expectNoViolations(page, 'contact, with a mistake');
  await shopper.giveContact();
  await shopper.addressFrame.locator('[name=country]').waitFor();
  await press(page.getByRole('button', { name: 'Continue to payment' }));
  await expect(page.getByText('The delivery address needs a look')).toBeVisible();
  await expectNoViolations(page, 'delivery, with a mistake');
  await shopper.giveAddress();
  await shopper.cardFrame.locator('[name=number]').waitFor();
  await expectNoViolations(page, 'payment');
});

test('axe finds nothing where a card is declined, and on the order that another one paid', async ({
  page,
  shopper,
}) => {
  await shopper.reachPayment();
  await shopper.giveCard(CARDS.insufficientFunds);
  await shopper.pay();
  await expect(page.getByText('Everything you entered is still here')).toBeVisible();
  await expectNoViolations(page, 'declined');
  await shopper.giveCard();
  await shopper.pay();
  await shopper.orderPage();
  await expect(page.getByText('Paid', { exact: true }).first()).toBeVisible();
  await expectNoViolations(page, 'a paid order');
});

test("axe finds nothing while the bank asks, and after the bank's window is gone", async ({ page, shopper }) => {
  await shopper.reachPayment();
  await shopper.giveCard(CARDS.needsAuthentication);
  await shopper.pay();
  await expect(shopper.challenge.locator('#test-source-authorize-3ds')).toBeVisible();
  await expectNoViolations(page, 'the bank asks');
  await page.reload();
  await expect(page.getByRole('button', { name: 'Continue authentication' })).toBeVisible();
  await expectNoViolations(page, 'the bank still waits');
});

test('axe finds nothing on "completing your order"', async ({ page, shopper, watch }) => {
  watch.expect(/Failed to load resource|ERR_FAILED|net::/);
  await shopper.reachPayment();
  await shopper.giveCard();
  // The answer is lost on its way back, and so is the next: the page keeps asking and says so.
  await page.route('**/api/checkout/place', async route => {
    await route.fetch();
    await route.abort();
  });
  await page.route('**/api/checkout/sync', route => route.abort());
  await shopper.pay();
  await expect(page.getByRole('heading', { name: 'Completing your order' })).toBeVisible();
  await expectNoViolations(page, 'completing');
});

test('axe finds nothing where a payment is held: the order, the list, the decision', async ({
  page,
  shopper,
  store,
  grace,
  browser,
}) => {
  await shopper.buy(CARDS.elevatedRisk);
  const { number } = await store.order(shopper.person.email, 'payment_review');
  await expect(page.getByText('In review').first()).toBeVisible();
  await expectNoViolations(page, 'an order in review');
  const context = await browser.newContext();
  const desk = await context.newPage();
  await signIn(desk, grace);
  await desk.goto('/admin/payments');
  await expectNoViolations(desk, 'held payments');
  await desk.getByRole('table').getByRole('link', { name: number }).click();
  await expect(desk.getByRole('heading', { name: 'Decide' })).toBeVisible();
  await expectNoViolations(desk, 'the decision');
  await context.close();
});

test('axe finds nothing on a sign-in that was refused', async ({ page, mallory, watch }) => {
  watch.expect(/status of 401/);
  await page.goto('/sign-in');
  await page.getByLabel('E-mail').fill(mallory.email);
  await page.getByLabel('Password').fill('not the password');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByRole('alert').filter({ hasText: /do not fit/ })).toBeVisible();
  await expectNoViolations(page, 'refused');
});
