import type { Locator } from '@playwright/test';
import type { Shopper } from './fixtures/shopper.ts';
import type { Store } from './fixtures/store.ts';
import type { StripeReader } from './fixtures/stripe.ts';
import { expect, test } from './fixtures/test.ts';

/** A print that only these tests buy, so that its price may move. */
const SURVEY = 'survey-of-a-thumb';

const news = ({ page }: Shopper): Locator =>
  page.getByRole('alert').filter({ hasText: 'Something changed while you were here' });

/** Up to the press of the button, with the card typed. Answers which payments Stripe knows at that moment. */
async function readyToPay(shopper: Shopper, stripe: StripeReader, shows = '€60.95'): Promise<string[]> {
  await shopper.reachPayment(SURVEY);
  await expect(shopper.payButton).toContainText(shows);
  await shopper.giveCard();
  return known(stripe);
}

const known = async (stripe: StripeReader): Promise<string[]> => (await stripe.payments()).map(({ id }) => id);

/** Payments that Stripe was asked for since then and that no other buyer's order accounts for: others shop meanwhile. */
async function unaccounted(shopper: Shopper, store: Store, stripe: StripeReader, before: string[]): Promise<string[]> {
  const since = (await stripe.payments()).filter(({ id }) => !before.includes(id));
  const others = await store.sql<{ id: string }[]>`select id from sales_order where email <> ${shopper.person.email}`;
  return since.filter(({ metadata }) => !others.some(({ id }) => id === metadata.order_id)).map(({ id }) => id);
}

/** Pressing pay has bought nothing and asked nobody for money. */
async function nothingHappened(shopper: Shopper, store: Store, stripe: StripeReader, before: string[]): Promise<void> {
  expect(await store.orders(shopper.person.email)).toEqual([]);
  expect(await store.presses(shopper.person.email)).toBe(0);
  expect(await unaccounted(shopper, store, stripe, before)).toEqual([]);
}

/** Pressing pay again, with the card still typed, charges exactly this. */
async function paysNow(shopper: Shopper, store: Store, stripe: StripeReader, minor: number): Promise<void> {
  await shopper.pay();
  await shopper.orderPage();
  const order = await store.order(shopper.person.email, 'paid');
  expect(order.totalMinor).toBe(minor);
  expect(await stripe.intentsOf(order.id)).toMatchObject([{ amount: minor, amount_received: minor }]);
}

/** A row of the news: what it is about, before, after. */
async function tells(shopper: Shopper, what: string, before: string, after: string): Promise<void> {
  const row = news(shopper)
    .locator('dl > div')
    .filter({
      has: shopper.page.getByText(what, { exact: true }),
    });
  await expect(row.locator('s')).toHaveText(before);
  await expect(row.locator('strong')).toHaveText(after);
}

test('a price that changed before paying is shown, old and new, and nothing is charged', async ({
  shopper,
  store,
  stripe,
}) => {
  const before = await readyToPay(shopper, stripe);
  await store.changePrice(SURVEY, 700);
  await shopper.pay();
  await expect(news(shopper)).toContainText('Nothing was charged');
  await tells(shopper, 'Survey of a Thumb, each', '€49.00', '€56.00');
  await tells(shopper, 'Total', '€60.95', '€67.95');
  await nothingHappened(shopper, store, stripe, before);
  await expect(shopper.payButton).toContainText('€67.95');
  await paysNow(shopper, store, stripe, 6_795);
});

test('a price that fell is shown too, and the lower one is charged', async ({ shopper, store, stripe }) => {
  const before = await readyToPay(shopper, stripe);
  await store.changePrice(SURVEY, -400);
  await shopper.pay();
  await tells(shopper, 'Total', '€60.95', '€56.95');
  await nothingHappened(shopper, store, stripe, before);
  await paysNow(shopper, store, stripe, 5_695);
});

test('delivery that became dearer is shown, and nothing is charged', async ({ shopper, store, stripe }) => {
  const before = await readyToPay(shopper, stripe);
  await store.changeWeight(SURVEY, 2_000);
  await shopper.pay();
  await tells(shopper, 'Delivery', '€11.95', '€15.95');
  await tells(shopper, 'Total', '€60.95', '€64.95');
  await nothingHappened(shopper, store, stripe, before);
  await paysNow(shopper, store, stripe, 6_495);
});

test('a cart that was changed in another tab is shown before it is charged', async ({
  shopper,
  store,
  stripe,
  context,
}) => {
  const before = await readyToPay(shopper, stripe);
  const other = await context.newPage();
  await other.goto('/cart');
  const changed = other.waitForResponse(response => response.url().endsWith('/api/cart') && response.ok());
  await other.getByRole('combobox', { name: /how many/i }).selectOption('2');
  await changed;
  await other.close();
  await shopper.pay();
  await tells(shopper, 'Survey of a Thumb, in your cart', '1', '2');
  await tells(shopper, 'Total', '€60.95', '€109.95');
  await nothingHappened(shopper, store, stripe, before);
  await paysNow(shopper, store, stripe, 10_995);
});

test('a print that sold out before paying is named, and the rest of the cart can still be bought', async ({
  shopper,
  store,
  stripe,
}) => {
  await shopper.addToCart();
  const before = await readyToPay(shopper, stripe, '€105.95');
  await store.leaveOnly(SURVEY, 0);
  await shopper.pay();
  const told = shopper.page.getByRole('alert').filter({ hasText: 'Part of your order is no longer there' });
  await expect(told).toContainText('“Survey of a Thumb” (24 × 30 cm, unframed) has sold out. Nothing was charged.');
  await nothingHappened(shopper, store, stripe, before);
  await told.getByRole('button', { name: 'Remove Survey of a Thumb' }).click();
  await expect(told).toHaveCount(0);
  await expect(shopper.payButton).toContainText('€56.95');
  await paysNow(shopper, store, stripe, 5_695);
});

test('when fewer are left than wanted, those can be taken', async ({ shopper, store, stripe, page }) => {
  await shopper.addToCart(SURVEY);
  await page.goto('/cart');
  const changed = page.waitForResponse(response => response.url().endsWith('/api/cart') && response.ok());
  await page.getByRole('combobox', { name: /how many/i }).selectOption('3');
  await changed;
  await page.goto('/checkout');
  await shopper.giveContact();
  await shopper.giveAddress();
  await shopper.giveCard();
  const before = await known(stripe);
  await store.leaveOnly(SURVEY, 1);
  await shopper.pay();
  const told = page.getByRole('alert').filter({ hasText: 'Part of your order is no longer there' });
  await expect(told).toContainText('only 1 left, and you wanted 3. Nothing was charged.');
  await nothingHappened(shopper, store, stripe, before);
  await told.getByRole('button', { name: 'Take 1' }).click();
  await expect(shopper.payButton).toContainText('€60.95');
  await paysNow(shopper, store, stripe, 6_095);
});
