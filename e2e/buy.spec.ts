// Keeps the clause: purpose.
import { expect, test } from './fixtures/test.ts';

test('a guest buys a print, sees the order, and gets one receipt', async ({
  shopper,
  mailbox,
  store,
  stripe,
  page,
}) => {
  const orderUrl = await shopper.buy();
  const { id, number, totalMinor } = await store.order(shopper.person.email, 'paid');
  await expect(page.getByRole('heading', { name: 'Thank you. Your prints are yours.' })).toBeVisible();
  await expect(page.getByText(number)).toBeVisible();
  const prints = page.getByRole('region', { name: 'Your prints' });
  await expect(prints.getByText('Murmuration')).toBeVisible();
  await expect(prints.getByText('24 × 30 cm, unframed')).toBeVisible();
  await expect(prints.getByText(/^\d+\/250$/)).toBeVisible();
  await expect(prints.getByText('€45.00').first()).toBeVisible();
  await expect(prints.getByText('€11.95')).toBeVisible();
  await expect(prints.getByText('€56.95')).toBeVisible();
  expect(totalMinor).toBe(5_695);
  await expect(page.getByText('4242')).toBeVisible();
  expect(await stripe.intentsOf(id)).toMatchObject([{ status: 'succeeded', amount: 5_695, amount_received: 5_695 }]);

  const receipt = await mailbox.one(shopper.person.email, /^Your receipt for order CP-\d{4}-\d+$/);
  for (const version of [receipt.text, receipt.html]) {
    expect(version).toContain(number);
    expect(version).toContain('Murmuration');
    expect(version).toContain('56.95');
  }
  const link = /http\S+\/order\/[^\s"<>)\]]+/.exec(receipt.text)?.[0] ?? '';
  expect(receipt.html).toContain(link);
  await page.goto(link);
  await expect(page.getByText(number)).toBeVisible();
  expect(new URL(link).origin).toBe(new URL(orderUrl).origin);
});

test('the cart is empty after a purchase, and a second one from the same browser works', async ({ shopper, store }) => {
  const first = await shopper.buy();
  await shopper.page.goto('/cart');
  await expect(shopper.page.getByText('Nothing in it yet')).toBeVisible();
  await shopper.page.goto('/checkout');
  await expect(shopper.payButton).toHaveCount(0);

  await shopper.addToCart('three-suns');
  await shopper.page.goto('/checkout');
  await expect(shopper.page.getByRole('heading', { name: 'Checkout' })).toBeVisible();
  const contact = shopper.page.getByRole('button', { name: 'Continue to delivery' });
  if (await contact.isVisible()) await shopper.giveContact();
  if (!(await shopper.payButton.isVisible())) await shopper.giveAddress();
  await shopper.giveCard();
  await shopper.pay();
  const second = await shopper.orderPage();
  expect(second).not.toBe(first);
  await expect(shopper.page.getByText('Three Suns').first()).toBeVisible();
  const orders = await store.orders(shopper.person.email);
  expect(orders.map(({ status }) => status)).toEqual(['paid', 'paid']);
  expect(new Set(orders.map(({ number }) => number)).size).toBe(2);
});
