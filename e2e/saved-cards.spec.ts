import { expectNoViolations } from './fixtures/axe.ts';
import { PEOPLE } from './fixtures/people.ts';
import { Shopper } from './fixtures/shopper.ts';
import { expect, test } from './fixtures/test.ts';

test.beforeEach(() => test.setTimeout(120_000));

test('Ada signs in at the checkout, keeps a card, pays with it the next time, and removes it without any script', async ({
  page,
  ada,
  browser,
  store,
}) => {
  const { email, password } = PEOPLE.customer;
  const shopper = new Shopper(page, { ...ada, email });
  const saved = shopper.cardFrame.getByRole('radio', { name: /4242/ });

  await shopper.addToCart();
  await page.goto('/checkout');
  await page.getByRole('link', { name: 'Sign in' }).click();
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.waitForURL(url => url.pathname === '/checkout');
  await expect(page.getByRole('region', { name: 'Contact' })).toContainText(email);
  await shopper.giveAddress();
  await expect(saved).toHaveCount(0);
  await shopper.giveCard();
  await shopper.cardFrame.getByLabel('Save card for future purchases').check();
  await shopper.pay();
  await shopper.orderPage();

  await shopper.addToCart('three-suns');
  await page.goto('/checkout');
  await expect(saved).toBeChecked();
  await expectNoViolations(page, 'a saved card at the checkout');
  await shopper.pay();
  await shopper.orderPage();
  await expect(page.getByText('4242')).toBeVisible();
  const orders = await store.sql<{ status: string; customer: string | null }[]>`
    select o.status, p.stripe_customer_id as customer from sales_order o join payment p on p.order_id = o.id
    where o.account_id = (select id from account where email = ${email})`;
  expect(orders.map(({ status }) => status)).toEqual(['paid', 'paid']);
  expect(new Set(orders.map(({ customer }) => customer)).size).toBe(1);

  const plain = await browser.newContext({
    javaScriptEnabled: false,
    storageState: await page.context().storageState(),
  });
  const cards = await plain.newPage();
  await cards.goto('/account/cards');
  await cards.getByText('Remove Visa ending in 4242', { exact: true }).click();
  await page.goto('/account/cards');
  await page.getByText('Remove Visa ending in 4242', { exact: true }).click();
  await expectNoViolations(page, 'a card that is about to be removed');
  await cards.getByRole('button', { name: 'Remove this card' }).click();
  await expect(cards.getByRole('status')).toContainText('The card is removed.');
  await expect(cards.getByRole('heading', { name: 'No card is saved' })).toBeVisible();
  await plain.close();
});
