// Keeps the clause: pci-dss.
import type { BrowserContext, Page } from '@playwright/test';
import { CARDS } from './fixtures/cards.ts';
import { proveByPasskey } from './fixtures/prove.ts';
import { signIn } from './fixtures/sign-in.ts';
import { expect, test } from './fixtures/test.ts';
import { watchViolations } from './fixtures/violations.ts';

test('a whole purchase, confirmed with the bank, breaks no policy', async ({ page, context, shopper }) => {
  test.setTimeout(90_000);
  const violations = await watchViolations(context);
  await page.goto('/');
  await page.getByRole('banner').getByRole('combobox').pressSequentially('murm');
  await page.getByRole('option').first().click();
  await page.waitForURL('**/prints/murmuration');
  await page.goto('/prints');
  await page.getByRole('checkbox').first().check();
  await page.waitForURL(/\/prints\?/);
  await page.getByRole('combobox', { name: /sort/i }).selectOption({ index: 1 });
  await page.waitForURL(/sort=/);
  await shopper.reachPayment();
  await shopper.giveCard(CARDS.needsAuthentication);
  await shopper.pay();
  await shopper.authenticate('complete');
  await shopper.orderPage();
  expect(violations).toEqual([]);
});

test('signing in and deciding on a payment breaks no policy', async ({ context, shopper, store, browser, grace }) => {
  const bought = await watchViolations(context);
  await shopper.buy(CARDS.elevatedRisk);
  const { number } = await store.order(shopper.person.email, 'payment_review');
  const staff = await browser.newContext();
  const violations = await watchViolations(staff);
  const desk = await staff.newPage();
  await signIn(desk, grace);
  await desk.getByRole('table').getByRole('link', { name: number }).click();
  await desk.getByLabel('Reason').fill('Called the buyer, who knew the order by heart.');
  await desk.getByRole('button', { name: /release/i }).click();
  await proveByPasskey(desk);
  await expect(desk.getByText('Released. It takes effect in a moment')).toBeVisible();
  await staff.close();
  expect([...bought, ...violations]).toEqual([]);
});

/** What somebody who could write into a page would put there. */
const INJECTED = `<script>window.taken = 'inline'</script>
<script src="https://evil.test/taken.js"></script>
<img src="/nothing.png" alt="" onerror="window.taken = 'handler'">`;

/** Puts it into the document on its way to the browser, as a hole in the server would; with `open`, without policy. */
async function inject(context: BrowserContext, path: string, { open = false } = {}): Promise<void> {
  const javascript = { contentType: 'text/javascript', body: "window.taken = 'foreign'" };
  await context.route('https://evil.test/**', route => route.fulfill(javascript));
  await context.route(`**${path}`, async route => {
    if (route.request().resourceType() !== 'document') return route.fallback();
    const response = await route.fetch();
    const headers = response.headers();
    if (open) for (const name of Object.keys(headers)) if (name.startsWith('content-security')) delete headers[name];
    const body = (await response.text()).replace('</main>', `</main>${INJECTED}`);
    await route.fulfill({ response, headers, body });
  });
}

const taken = (page: Page) => page.evaluate(() => (window as { taken?: string }).taken);

for (const [what, path] of [
  ['a page of the shop', '/prints/northerly'],
  ['the checkout', '/checkout'],
  ["the staff's desk", '/admin/payments'],
] as const)
  test(`on ${what} an injected script, a foreign one and a handler stay dead`, async ({
    page,
    context,
    watch,
    shopper,
    grace,
  }) => {
    // A document that the test itself sends has no address, so the sandbox on loopback is closed to it.
    watch.expect(
      /content security policy|status of 404|trusted ?(type|script)|React error #418|address space|ERR_FAILED/i,
    );
    if (path === '/checkout') await shopper.addToCart('northerly');
    if (path === '/admin/payments') await signIn(page, grace);
    const violations = await watchViolations(context);
    await inject(context, path);
    await page.goto(path);
    await expect
      .poll(() => violations.map(({ directive, blocked }) => `${directive} ${blocked}`).sort())
      .toEqual(
        expect.arrayContaining([
          'script-src-attr inline',
          'script-src-elem inline',
          'script-src-elem https://evil.test/taken.js',
        ]),
      );
    expect(await taken(page)).toBeUndefined();
  });

test('the same injection works on a page without a policy, so the check above can fail', async ({
  page,
  context,
  watch,
}) => {
  watch.expect(/./);
  await inject(context, '/sign-in', { open: true });
  await page.goto('/sign-in');
  await expect.poll(() => taken(page)).toMatch(/inline|foreign|handler/);
});
