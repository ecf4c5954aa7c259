import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bankFrame, CARDS, message, openTestShop, press, type TestShop, typeCard } from './test-store/open-store.ts';

describe('the bank’s challenge', () => {
  let shop: TestShop;
  beforeAll(async () => {
    shop = await openTestShop();
  });
  afterAll(() => shop.close());

  const challenged = async () => {
    const page = await shop.open();
    await typeCard(page, CARDS.needsBank);
    await page.click('#pay');
    await bankFrame(page).locator('#test-source-authorize-3ds').waitFor();
    return page;
  };

  it('authorizes the payment, closes, gives focus back, and cannot be asked twice', async () => {
    const page = await challenged();
    expect(page.frame('stripe-challenge-frame')).not.toBeNull();
    await bankFrame(page).locator('#test-source-authorize-3ds').click();
    expect(await message(page)).toBe('OK requires_capture');
    expect(await page.locator('dialog').count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('pay');
    expect(await press(page, '#resume')).toMatch(/^THREW IntegrationError: handleNextAction/);
    await page.context().close();
  });

  it('returns payment_intent_authentication_failure when it fails', async () => {
    const page = await challenged();
    await bankFrame(page).locator('#test-source-fail-3ds').click();
    expect(await message(page)).toMatch(/^ERROR payment_intent_authentication_failure We are unable to authenticate/);
    await page.context().close();
  });

  it('keeps focus inside and is not lost by Escape', async () => {
    const page = await challenged();
    for (let times = 0; times < 3; times += 1) await page.keyboard.press('Escape');
    expect(await page.locator('dialog[open]').count()).toBe(1);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('IFRAME');
    await bankFrame(page).locator('#test-source-authorize-3ds').focus();
    await page.keyboard.press('Enter');
    expect(await message(page)).toBe('OK requires_capture');
    await page.context().close();
  });

  it('can be taken up again after the store’s page was reloaded', async () => {
    const page = await challenged();
    await page.reload();
    await page.waitForFunction(() => window.storeLog.includes('payment ready'));
    await page.click('#resume');
    await bankFrame(page).locator('#test-source-authorize-3ds').click();
    expect(await message(page)).toBe('OK requires_capture');
    await page.context().close();
  });

  it('notices that another tab has finished it', async () => {
    const page = await challenged();
    const secret = (await page.evaluate(() => sessionStorage.getItem('intent'))) ?? '';
    const other = await shop.open({}, page.context());
    await other.evaluate(value => sessionStorage.setItem('intent', value), secret);
    await other.click('#resume');
    await bankFrame(other).locator('#test-source-authorize-3ds').click();
    expect(await message(other)).toBe('OK requires_capture');
    expect(await message(page)).toBe('OK requires_capture');
    await page.context().close();
  });
});
