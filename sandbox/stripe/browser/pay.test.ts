import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CARDS, cardFrame, openTestShop, press, storeLog, type TestShop, typeCard } from './test-store/open-store.ts';

describe('paying through the sandbox’s frames', () => {
  let shop: TestShop;
  beforeAll(async () => {
    shop = await openTestShop();
  });
  afterAll(() => shop.close());

  it('announces the release train that the installed @stripe/stripe-js expects', async () => {
    const entry = createRequire(import.meta.url).resolve('@stripe/stripe-js/pure');
    const installed = readFileSync(join(dirname(entry), '../dist/pure.js'), 'utf8');
    const expected = /RELEASE_TRAIN = '(\w+)'/.exec(installed)?.[1];
    const page = await shop.open();
    expect(await page.evaluate(() => (window as unknown as { Stripe: { version: string } }).Stripe.version)).toBe(
      expected,
    );
    await page.context().close();
  });

  it('pays with a confirmation token, under a strict policy, with one frame in StrictMode', async () => {
    const context = await shop.browser.newContext({ locale: 'en-US' });
    const complaints: string[] = [];
    context.on('console', line => ['error', 'warning'].includes(line.type()) && complaints.push(line.text()));
    context.on('weberror', error => complaints.push(error.error().message));
    const page = await shop.open({}, context);
    await typeCard(page, CARDS.good);
    expect(await press(page, '#pay')).toBe('OK requires_capture');
    const frame = page.locator('.StripeElement > div > iframe');
    expect(await frame.count()).toBe(1);
    expect(await frame.getAttribute('name')).toMatch(/^__privateStripeFrame\d+$/);
    expect(await page.locator('.StripeElement').getAttribute('class')).toContain('StripeElement--complete');
    const log = await storeLog(page);
    for (const event of ['loaderstart', 'ready', 'focus', 'change', 'blur'])
      expect(
        log.some(line => line.startsWith(`payment ${event}`)),
        event,
      ).toBe(true);
    const token = JSON.parse(log.find(line => line.startsWith('token'))?.slice(6) ?? '{}');
    expect(token).toMatchObject({ object: 'confirmation_token', payment_method_preview: { card: { last4: '4242' } } });
    expect(complaints.filter(line => !line.includes('favicon'))).toEqual([]);
    await context.close();
  });

  it('brings a decline back from the store’s server and lets another card be tried', async () => {
    const page = await shop.open();
    await typeCard(page, CARDS.noFunds);
    expect(await press(page, '#pay')).toMatch(/^DECLINED .*insufficient funds/);
    await cardFrame(page).locator('[name=number]').fill(CARDS.good);
    expect(await press(page, '#pay')).toBe('OK requires_capture');
    await page.context().close();
  });

  it('refuses a confirmation token before elements.submit()', async () => {
    const page = await shop.open();
    expect(await press(page, '#token-at-once')).toMatch(/^THREW IntegrationError: elements.submit\(\) must be called/);
    await page.context().close();
  });

  it('confirms in the browser and goes to return_url with the parameters real Stripe appends', async () => {
    const page = await shop.open();
    await typeCard(page, CARDS.good);
    await page.click('#pay-redirect');
    await page.waitForURL(/\/done\?/);
    const query = new URL(page.url()).searchParams;
    expect(query.get('payment_intent')).toMatch(/^pi_/);
    expect(query.get('payment_intent_client_secret')).toMatch(/_secret_/);
    expect(query.get('redirect_status')).toBe('succeeded');
    await page.context().close();
  });

  it('can be unmounted and made again, and two live elements of a kind are refused', async () => {
    const page = await shop.open();
    await page.click('#toggle');
    expect(await page.locator('iframe[title="Secure payment input frame"]').count()).toBe(0);
    await page.click('#toggle');
    await typeCard(page, CARDS.good);
    expect(await press(page, '#pay')).toBe('OK requires_capture');
    const refused = await page.evaluate(() => {
      const make = (
        window as unknown as { Stripe: (key: string) => { elements: (o: object) => { create: (k: string) => void } } }
      ).Stripe;
      const group = make('pk_test_store').elements({ mode: 'payment', amount: 100, currency: 'eur' });
      group.create('payment');
      try {
        group.create('payment');
      } catch (error) {
        return String(error);
      }
    });
    expect(refused).toMatch(/^IntegrationError: Can only create one Element of type payment/);
    await page.context().close();
  });
});
