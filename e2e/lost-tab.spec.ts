import type { Page, Route } from '@playwright/test';
import { CARDS } from './fixtures/cards.ts';
import { press } from './fixtures/press.ts';
import type { Shopper } from './fixtures/shopper.ts';
import type { Store } from './fixtures/store.ts';
import { expect, test } from './fixtures/test.ts';

const PLACE = '**/api/checkout/place';
const SYNC = '**/api/checkout/sync';

/** Lets a request reach the shop and loses the answer on its way back. */
const loseTheAnswer = async (route: Route): Promise<void> => {
  await route.fetch();
  await route.abort('connectionreset');
};

const completing = (page: Page) => page.getByRole('heading', { name: 'Completing your order' });

/** The press has arrived at the shop; what follows happens there. */
async function pressArrived(shopper: Shopper, store: Store): Promise<void> {
  await expect.poll(() => store.presses(shopper.person.email), { intervals: [10] }).toBe(1);
}

/** Nothing on the page may lead to paying twice. */
async function neverTryAgain(page: Page): Promise<void> {
  await expect(page.getByText('Please do not pay again.')).toBeVisible();
  await expect(page.getByRole('button', { name: /pay|try again/i })).toHaveCount(0);
}

test('the tab is closed right after pressing pay: the order is paid and the receipt comes', async ({
  shopper,
  store,
  stripe,
  mailbox,
}) => {
  await shopper.reachPayment();
  await shopper.giveCard();
  await shopper.pay();
  await pressArrived(shopper, store);
  await shopper.page.close();
  const { id, totalMinor } = await store.order(shopper.person.email, 'paid');
  expect(await stripe.intentsOf(id)).toMatchObject([{ status: 'succeeded', amount_received: totalMinor }]);
  await mailbox.one(shopper.person.email, /receipt/);
});

test('the tab is closed right after the bank was answered: Stripe’s webhook finishes the order alone', async ({
  shopper,
  store,
  mailbox,
}) => {
  await shopper.page.route(SYNC, route => route.abort());
  await shopper.reachPayment();
  await shopper.giveCard(CARDS.needsAuthentication);
  await shopper.pay();
  await shopper.authenticate('complete');
  await completing(shopper.page).waitFor();
  await shopper.page.close();
  await store.order(shopper.person.email, 'paid');
  await mailbox.one(shopper.person.email, /receipt/);
});

test('the connection breaks after pressing pay: the page says completing, never “try again”, and finds the order', async ({
  shopper,
  store,
  stripe,
  watch,
}) => {
  watch.expect(/ERR_CONNECTION_RESET|ERR_FAILED/);
  await shopper.page.route(PLACE, loseTheAnswer);
  await shopper.page.route(SYNC, route => route.abort());
  await shopper.reachPayment();
  await shopper.giveCard();
  await shopper.pay();
  await completing(shopper.page).waitFor();
  await neverTryAgain(shopper.page);
  await shopper.page.unroute(SYNC);
  await shopper.orderPage();
  const { id } = await store.order(shopper.person.email, 'paid');
  expect(await stripe.intentsOf(id)).toHaveLength(1);
});

test('who goes offline while paying sees that the order is being completed, and the order once online again', async ({
  shopper,
  store,
  context,
  watch,
}) => {
  watch.expect(/ERR_INTERNET_DISCONNECTED|ERR_FAILED|ERR_NETWORK/);
  await shopper.page.route(PLACE, async route => {
    await route.fetch();
    await context.setOffline(true);
    await route.abort('internetdisconnected');
  });
  await shopper.reachPayment();
  await shopper.giveCard();
  await shopper.pay();
  await completing(shopper.page).waitFor();
  await neverTryAgain(shopper.page);
  await store.order(shopper.person.email, 'paid');
  await expect(completing(shopper.page)).toBeVisible();
  await context.setOffline(false);
  await shopper.orderPage();
});

test('a request that never reached the shop is told as such, and pressing again buys once', async ({
  shopper,
  store,
  stripe,
  watch,
}) => {
  watch.expect(/ERR_CONNECTION_REFUSED|ERR_FAILED/);
  await shopper.page.route(PLACE, route => route.abort('connectionrefused'));
  await shopper.reachPayment();
  await shopper.giveCard();
  await shopper.pay();
  const told = shopper.page.getByRole('alert').filter({ hasText: 'The connection broke before your order reached us' });
  await expect(told).toContainText('Nothing was charged');
  expect(await store.orders(shopper.person.email)).toEqual([]);
  await shopper.page.unroute(PLACE);
  await press(shopper.payButton);
  await shopper.orderPage();
  const { id } = await store.order(shopper.person.email, 'paid');
  expect(await stripe.intentsOf(id)).toHaveLength(1);
});
