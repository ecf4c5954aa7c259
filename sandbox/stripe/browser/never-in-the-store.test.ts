import type { BrowserContext } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CARDS, openTestShop, press, storeLog, type TestShop, typeCard } from './test-store/open-store.ts';
import { spyOn } from './test-store/spy.ts';

const NUMBER = /4242[ -]?4242[ -]?4242[ -]?4242/;
const CODE = /(^|\D)737(\D|$)/;

describe('a card number and the store', () => {
  let shop: TestShop;
  beforeAll(async () => {
    shop = await openTestShop();
  });
  afterAll(() => shop.close());

  /** Pays once and answers with everything the store's side could see, as text. */
  async function payAndLook(context: BrowserContext) {
    const spy = await spyOn(context, shop.store);
    const page = await shop.open({}, context);
    await typeCard(page, CARDS.good);
    const outcome = await press(page, '#pay');
    const { messages, keys } = await spy.seen(page);
    const html = await page.content();
    return { spy, outcome, messages, keys, log: await storeLog(page), html };
  }

  it('goes from the sandbox’s frame to the sandbox, once, and nowhere else', async () => {
    const context = await shop.browser.newContext({ locale: 'en-US' });
    const { spy, outcome, messages, keys, log, html } = await payAndLook(context);
    expect(outcome).toBe('OK requires_capture');
    const carrying = spy.requests.filter(request => NUMBER.test(`${request.url()} ${request.postData() ?? ''}`));
    expect(carrying.map(request => request.url())).toEqual([`${shop.sandbox}/v1/confirmation_tokens`]);
    expect(carrying[0]?.frame().url()).toBe(`${shop.sandbox}/elements-inner-payment.html`);
    expect(messages.length).toBeGreaterThan(20);
    expect(messages.filter(text => NUMBER.test(text) || CODE.test(text))).toEqual([]);
    expect(keys.filter(key => /\d/.test(key))).toEqual([]);
    expect(shop.received.filter(text => NUMBER.test(text) || /cvc.{0,3}737/.test(text))).toEqual([]);
    expect(NUMBER.test(html + log.join())).toBe(false);
    const hosts = new Set(spy.requests.map(request => new URL(request.url()).origin));
    expect([...hosts].sort()).toEqual([shop.sandbox, shop.store].sort());
    await context.close();
  });

  it('would be caught by this test if the frame told it to the page', async () => {
    const context = await shop.browser.newContext({ locale: 'en-US' });
    await context.route('**/frame.js', async route => {
      const response = await route.fetch();
      const tampered = (await response.text()).replace(
        /emit\("change", \{/g,
        'emit("change", { leak: document.querySelector("[name=number]")?.value, ',
      );
      await route.fulfill({ response, body: tampered });
    });
    const { messages, log } = await payAndLook(context);
    expect(messages.some(text => NUMBER.test(text))).toBe(true);
    expect(log.some(line => NUMBER.test(line))).toBe(true);
    await context.close();
  });

  it('stays out of reach of scripts in the store’s document', async () => {
    const page = await shop.open();
    const reached = await page.evaluate(() => {
      try {
        return String(document.querySelector('iframe')?.contentWindow?.document.title);
      } catch (error) {
        return (error as Error).name;
      }
    });
    expect(reached).toBe('SecurityError');
    await page.context().close();
  });
});
