import type { Browser, Page } from '@playwright/test';
import { expectNoViolations } from './fixtures/axe.ts';
import { environment } from './fixtures/environment.ts';
import { PEOPLE } from './fixtures/people.ts';
import { proveByPasskey } from './fixtures/prove.ts';
import { signIn } from './fixtures/sign-in.ts';
import type { Store } from './fixtures/store.ts';
import { expect, test } from './fixtures/test.ts';
import type { Watch } from './fixtures/watch.ts';

test.beforeEach(() => test.setTimeout(120_000));

/** Grace at a desk of her own. */
async function atDesk(browser: Browser, watch: Watch, to: string): Promise<Page> {
  const context = await browser.newContext({ baseURL: environment.shopUrl, locale: 'en-GB' });
  const desk = await context.newPage();
  await watch.follow(desk);
  await signIn(desk, PEOPLE.grace, to);
  return desk;
}

/** What somebody does at Stripe, past the shop. */
async function atStripe(path: string, body: Record<string, unknown>): Promise<void> {
  const answer = await fetch(`${environment.stripeUrl}/_sandbox/${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${environment.stripeKey}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  expect(answer.ok, `${path}: ${answer.status}`).toBe(true);
}

/** The page, drawn anew until it shows what is waited for: webhooks and jobs take their moment. */
const untilShown = (page: Page, region: string, text: string | RegExp) =>
  expect(async () => {
    await page.reload();
    await expect(page.getByRole('region', { name: region })).toContainText(text, { timeout: 1_000 });
  }).toPass({ timeout: 30_000 });

test('grace sends a part back, too much is refused and what she typed stays, and every movement is on the page', async ({
  shopper,
  store,
  stripe,
  mailbox,
  browser,
  watch,
}) => {
  await shopper.buy();
  const order = await store.order(shopper.person.email, 'paid');
  const desk = await atDesk(browser, watch, '/admin/payments');
  await desk.getByRole('navigation', { name: 'Desk' }).getByRole('link', { name: 'Payments' }).click();
  await desk.getByLabel('Find a payment').fill('Ada');
  await desk.getByRole('button', { name: 'Find' }).click();
  await expect(desk.getByText('That is none of these.')).toBeVisible();
  await desk.getByLabel('Find a payment').fill(shopper.person.email);
  await desk.getByRole('button', { name: 'Find' }).click();
  await desk.getByRole('link', { name: order.number }).click();
  await expect(desk.getByRole('heading', { name: order.number })).toBeVisible();
  await untilShown(desk, 'Timeline', 'payment_intent.succeeded');

  const amount = desk.getByLabel('Amount in EUR');
  await amount.fill('99999,00');
  await desk.getByRole('radio', { name: /The customer asked/ }).check();
  await desk.getByLabel('Why').fill('The corner was bent in the post.');
  await desk.getByRole('button', { name: 'See what will happen' }).click();
  await expect(desk.getByText(/^At most €[\d.,]+ can still be sent back\.$/)).toBeVisible();
  await expect(amount).toHaveValue('99999,00');
  await expect(desk.getByLabel('Why')).toHaveValue('The corner was bent in the post.');
  await amount.fill('ten');
  await desk.getByRole('button', { name: 'See what will happen' }).click();
  await expect(desk.getByText('Write the amount in whole EUR')).toBeVisible();
  await amount.fill('10,50');
  await desk.getByRole('button', { name: 'See what will happen' }).click();
  await expect(desk.getByRole('heading', { name: 'Send €10.50 back?' })).toBeFocused();
  await expectNoViolations(desk, 'the refund, about to be sent');
  const [intent] = await stripe.intentsOf(order.id);
  const refundsAtStripe = async () =>
    (await stripe.get<{ data: { amount: number }[] }>(`refunds?payment_intent=${intent?.id}`)).data.map(
      one => one.amount,
    );
  expect(await refundsAtStripe()).toEqual([]);
  await desk.getByRole('button', { name: 'Send it back' }).dblclick();
  await proveByPasskey(desk);
  await expect(desk.getByText('€10.50 is on its way back.')).toBeVisible();
  await untilShown(desk, 'Ledger', '−€10.50');
  expect(await refundsAtStripe()).toEqual([1050]);
  await expect(desk.getByRole('region', { name: 'Refunds' })).toContainText('The corner was bent in the post.');
  await mailbox.one(shopper.person.email, /refund/i);

  await atStripe(`payment_intents/${intent?.id}/refund`, { amount: 200 });
  await untilShown(desk, 'Ledger', '−€2.00');
  await desk.getByRole('link', { name: 'Ask Stripe for all of them' }).click();
  await expect(desk.getByText('Every event that Stripe lists arrived here.')).toBeVisible();
  await expect(desk.getByRole('region', { name: 'Timeline' })).toContainText('refund.created');
  await desk.context().close();
});

test('a dispute shows until when the bank wants an answer, and evidence is handed in once and read back', async ({
  shopper,
  store,
  stripe,
  browser,
  watch,
}) => {
  await shopper.buy();
  const order = await store.order(shopper.person.email, 'paid');
  const [intent] = await stripe.intentsOf(order.id);
  const [payment] = await store.payments(order.id);
  await atStripe(`charges/${intent?.id}/dispute`, { reason: 'product_not_received' });
  const desk = await atDesk(browser, watch, `/admin/payments/${payment?.id}`);
  await untilShown(desk, 'Disputes', 'Answer before');
  await expect(desk.getByText('Answer the dispute; a refund would pay twice.')).toBeVisible();
  await desk.getByText('Hand in evidence').click();
  await desk.getByLabel('What happened, in your words').fill('The parcel was signed for at the door. winning_evidence');
  await expectNoViolations(desk, 'a dispute');
  await desk.setViewportSize({ width: 320, height: 640 });
  const beside = await desk.evaluate(() =>
    [...document.body.querySelectorAll('*')]
      .filter(element => element.getBoundingClientRect().right > innerWidth)
      .map(element => element.outerHTML.slice(0, 200)),
  );
  expect(beside, 'what runs off the side of a phone').toEqual([]);
  await desk.getByRole('checkbox', { name: /This is whole/ }).check();
  await desk.getByRole('button', { name: 'Hand it in' }).click();
  await proveByPasskey(desk);
  await untilShown(desk, 'Disputes', 'handed in');
  await desk.context().close();
});

/** Something that a night once found at Stripe; whatever it was is gone by now. */
async function foundOnce(store: Store): Promise<string> {
  const objectId = `pi_once_${Date.now()}`;
  await store.sql`
    insert into reconciliation_difference (id, kind, object_id, ours, theirs, found_at, found_by, last_seen_at)
    select gen_random_uuid(), 'payment_only_at_stripe', ${objectId}, null,
      '{"amountMinor": 1200, "currency": "eur", "status": "canceled", "receivedMinor": 0}', now(), id, now()
    from reconciliation_run order by started_at desc limit 1`;
  return objectId;
}

test('grace has our books compared with Stripe’s, sees how far it is and that her payment agrees, and explains a difference', async ({
  shopper,
  store,
  stripe,
  browser,
  watch,
}) => {
  await shopper.buy();
  const order = await store.order(shopper.person.email, 'paid');
  const [payment] = await store.payments(order.id);
  const [intent] = await stripe.intentsOf(order.id);
  const desk = await atDesk(browser, watch, '/admin/reconciliation');
  const rows = desk.getByRole('region', { name: 'Runs' }).getByRole('row');
  for (const _ of ['first', 'second']) {
    const before = await rows.count();
    await desk.getByLabel('What was made in').selectOption('The last day');
    await desk.getByRole('button', { name: 'Compare with Stripe' }).click();
    await expect(rows).toHaveCount(Math.max(before + 1, 2), { timeout: 20_000 });
    await expect(rows.nth(1)).toContainText(/Nothing open|\d+ open/, { timeout: 60_000 });
  }
  const open = desk.getByRole('region', { name: 'Open differences', exact: true });
  await expect(open).not.toContainText(intent?.id ?? payment?.id ?? '');
  await expect(desk.getByRole('img', { name: /^\d+ runs, the oldest left/ })).toBeVisible();

  const objectId = await foundOnce(store);
  await desk.reload();
  const found = open.getByRole('listitem').filter({ hasText: objectId });
  await expectNoViolations(desk, 'an open difference');
  await found.getByLabel('Explanation').fill('Made by hand to try a card reader, and canceled.');
  await found.getByRole('button', { name: 'Explain' }).click();
  await expect(found.getByText('Explained, under your name.')).toBeVisible();
  await desk.reload();
  await expect(found).toHaveCount(0);
  const settled = desk.getByRole('region', { name: 'Settled in the last month' });
  await expect(settled.getByRole('listitem').filter({ hasText: objectId })).toContainText('to try a card reader');
  await desk.context().close();
});

test('who is signed in as a customer is told kindly that no page of the desk is theirs, and sees nothing of it', async ({
  page,
}) => {
  await signIn(page, PEOPLE.customer, '/account');
  for (const path of ['/admin/payments', '/admin/payments/all', '/admin/reconciliation', '/admin/monitors']) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('You may not see this page');
    await expect(page.getByRole('navigation', { name: 'Desk' })).toHaveCount(0);
  }
});
