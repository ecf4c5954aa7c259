// Keeps the clause: monitoring.
import type { Browser, Page } from '@playwright/test';
import { CARDS } from './fixtures/cards.ts';
import { environment } from './fixtures/environment.ts';
import type { PEOPLE } from './fixtures/people.ts';
import { press } from './fixtures/press.ts';
import { proveByPasskey } from './fixtures/prove.ts';
import type { Shopper } from './fixtures/shopper.ts';
import { signIn } from './fixtures/sign-in.ts';
import type { OrderRow, Store } from './fixtures/store.ts';
import { expect, test } from './fixtures/test.ts';
import type { Watch } from './fixtures/watch.ts';

const REASON = 'Called the number on file, she knows the order.';
/** What the desk knows and the buyer must not learn. */
const INNER_WORDS = /radar|elevated|rule|score|fraud|suspicious/i;

/** Buys with a card that Stripe finds risky; the order waits for a person. */
async function heldOrder(shopper: Shopper, store: Store): Promise<OrderRow> {
  await shopper.buy(CARDS.elevatedRisk);
  return store.order(shopper.person.email, 'payment_review');
}

/** The queue of the desk, in a browser of its own. */
async function openDesk(browser: Browser, staff: typeof PEOPLE.grace, watch: Watch): Promise<Page> {
  const context = await browser.newContext({ baseURL: environment.shopUrl, locale: 'en-GB' });
  const desk = await context.newPage();
  await watch.follow(desk);
  await signIn(desk, staff);
  return desk;
}

/** Opens the held payment of an order at the desk, found in the list by its number. */
async function atTheDesk(
  browser: Browser,
  { number }: OrderRow,
  staff: typeof PEOPLE.grace,
  watch: Watch,
): Promise<Page> {
  const desk = await openDesk(browser, staff, watch);
  const row = desk.getByRole('row').filter({ hasText: number });
  await expect(row).toContainText(CARDS.elevatedRisk.slice(-4));
  await row.getByRole('link', { name: number }).click();
  await expect(desk.getByRole('heading', { name: number })).toBeVisible();
  return desk;
}

test('a risky payment is held and told truthfully, released by staff with a reason, and then charged', async ({
  shopper,
  store,
  stripe,
  mailbox,
  grace,
  browser,
  watch,
}) => {
  const order = await heldOrder(shopper, store);
  await expect(shopper.page.getByRole('heading', { name: 'We are checking this payment' })).toBeVisible();
  await expect(shopper.page.getByRole('status')).toContainText('You are not charged yet.');
  await expect(shopper.page.getByRole('main')).not.toContainText(INNER_WORDS);
  expect(await stripe.intentsOf(order.id)).toMatchObject([{ status: 'requires_capture', amount_received: 0 }]);
  const told = await mailbox.one(shopper.person.email, /^We are checking the payment of order/);
  expect(told.text).toContain('You are not charged yet.');
  expect(told.text).not.toMatch(INNER_WORDS);

  const desk = await atTheDesk(browser, order, grace, watch);
  await expect(desk.getByRole('region', { name: 'What the gates saw' })).toContainText(/elevated/i);
  const reason = desk.getByLabel('Reason');
  await reason.fill('fine');
  await desk.getByRole('button', { name: 'Release and charge' }).click();
  expect(await reason.evaluate((field: HTMLTextAreaElement) => field.validity.tooShort)).toBe(true);
  await reason.evaluate(field => field.removeAttribute('minlength'));
  await desk.getByRole('button', { name: 'Release and charge' }).click();
  await expect(desk.getByText('Say in a sentence why, for whoever asks later.')).toBeVisible();
  await expect(reason).toHaveValue('fine');
  expect((await store.payments(order.id))[0]?.state).toBe('held');

  await reason.fill(REASON);
  await desk.getByRole('button', { name: 'Release and charge' }).click();
  await proveByPasskey(desk);
  await expect(desk.getByText('Released. It takes effect in a moment')).toBeVisible();
  await store.order(shopper.person.email, 'paid');
  expect(await stripe.intentsOf(order.id)).toMatchObject([{ status: 'succeeded', amount_received: order.totalMinor }]);
  await expect(shopper.page.getByRole('heading', { name: 'Thank you. Your prints are yours.' })).toBeVisible({
    timeout: 30_000,
  });
  await mailbox.one(shopper.person.email, /^Your receipt for order/);
  await desk.goto('/admin/payments');
  await expect(desk.getByRole('link', { name: order.number })).toHaveCount(0);
  await desk.context().close();
});

test('a held payment that staff decline is given back, and the buyer is told without the rule', async ({
  shopper,
  store,
  stripe,
  mailbox,
  grace,
  browser,
  watch,
}) => {
  const desk = await openDesk(browser, grace, watch);
  const order = await heldOrder(shopper, store);
  // The list draws it by itself, says it, and counts it in the title of the tab.
  const row = desk.getByRole('row').filter({ hasText: order.number });
  await expect(row).toBeVisible({ timeout: 2_000 });
  await expect(desk.getByRole('status').filter({ hasText: `New: ${order.number}` })).toBeVisible();
  await expect(desk).toHaveTitle(/^\(\d+\) Open cases/);
  expect(await store.reserved(order.id)).toBe(1);
  await row.getByRole('link', { name: order.number }).focus();
  await desk.keyboard.press('d');
  const declining = desk.getByRole('button', { name: 'Decline and give back' });
  await expect(declining).toBeFocused();
  await expect(declining).toHaveAccessibleDescription(/Charges nothing: gives the .+ back to Visa •••• 9235/);

  await desk.getByLabel('Reason').fill('The address belongs to a parcel forwarder.');
  await declining.click();
  await proveByPasskey(desk);
  await desk.getByRole('button', { name: 'Undo' }).click();
  await expect(desk.getByText('Being declined')).toHaveCount(0);
  expect((await store.payments(order.id))[0]).toMatchObject({ state: 'held', riskStatus: 'held' });
  await desk.reload();
  await desk.getByLabel('Reason').fill('The address belongs to a parcel forwarder.');
  await declining.click();
  await expect(desk.getByText('Declined. It takes effect in a moment')).toBeVisible();
  await expect
    .poll(async () => (await stripe.intentsOf(order.id)).map(({ status }) => status), { timeout: 20_000 })
    .toEqual(['canceled']);
  // The page of the case draws itself anew when the decision has taken effect.
  await expect(desk.getByRole('region', { name: 'Where the case stands' })).toContainText('Refused');
  expect(await store.reserved(order.id)).toBe(0);
  const told = await mailbox.one(shopper.person.email, /^We could not accept the payment of order/);
  expect(told.text).toContain('You were not charged.');
  expect(told.text).not.toMatch(/radar|elevated|score|parcel forwarder/i);
  await shopper.page.reload();
  await expect(shopper.page.getByRole('status').first()).toContainText(/not accepted/i);
  await expect(shopper.page.getByRole('main')).not.toContainText(/radar|elevated|score|parcel forwarder/i);
  await expect(shopper.page.getByRole('main')).toContainText('Nothing was charged');
  await desk.context().close();
});

test('who is signed out, or a stranger, gets nothing of the desk and decides nothing', async ({
  shopper,
  store,
  request,
  grace,
  browser,
  mallory,
  watch,
}) => {
  watch.expect(/status of 401/);
  const order = await heldOrder(shopper, store);
  const desk = await atTheDesk(browser, order, grace, watch);
  const path = new URL(desk.url()).pathname;
  for (const address of ['/admin', '/admin/payments', path]) {
    const answer = await request.get(address, { maxRedirects: 0 });
    expect(await answer.text()).not.toContain(order.number);
    await shopper.page.goto(address);
    await expect(shopper.page).toHaveURL(/\/sign-in\?next=/);
  }
  await shopper.page.getByLabel('E-mail').fill(mallory.email);
  await shopper.page.getByLabel('Password').fill('correct horse battery');
  await press(shopper.page.getByRole('button', { name: 'Sign in', exact: true }));
  await expect(shopper.page.getByText('That e-mail and password do not fit')).toBeVisible();
  await expect(shopper.page).not.toHaveURL(/\/admin/);

  await desk.context().clearCookies();
  await desk.getByLabel('Reason').fill(REASON);
  await desk.getByRole('button', { name: 'Release and charge' }).click();
  await expect(desk.getByRole('main').getByRole('alert').or(desk.getByLabel('Password')).first()).toBeVisible();
  await expect(desk.getByText('Released.')).toHaveCount(0);
  expect((await store.payments(order.id))[0]).toMatchObject({ state: 'held', riskStatus: 'held' });
  await desk.context().close();
});
