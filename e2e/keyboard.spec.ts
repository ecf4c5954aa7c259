import type { Page } from '@playwright/test';
import { CARDS } from './fixtures/cards.ts';
import { Keyboard } from './fixtures/keyboard.ts';
import { expect, test } from './fixtures/test.ts';

/** Nothing here touches the pointer: Tab, Enter, Space, arrows and what a person types. */
const cartLine = (page: Page) => page.getByRole('dialog', { name: 'Your cart' });

test('the keyboard alone buys a print, from the home page to the order', async ({ page, ada, shopper }) => {
  test.setTimeout(90_000);
  const keys = new Keyboard(page);
  await page.goto('/');
  await keys.tabTo(/^see the prints$/i);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/prints');
  await expect(page.getByRole('heading', { level: 1, name: 'All prints' })).toBeVisible();
  await keys.tabTo(/^murmuration$/i);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/prints/murmuration');
  await expect(page.getByRole('heading', { level: 1, name: 'Murmuration' })).toBeVisible();
  await keys.tabTo(/^add to cart/i);
  await page.keyboard.press('Enter');
  await expect(cartLine(page).getByRole('link', { name: 'Murmuration' })).toBeVisible();
  await keys.tabTo(/check ?out/i);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/checkout');

  await keys.tabTo(/^e-mail$/i);
  await page.keyboard.type(ada.email);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Delivery' })).toBeFocused();

  // While Stripe's frame is still being made there is nothing in it to see, or to tab to.
  await expect(shopper.addressFrame.locator('[name=name]')).toBeVisible();
  await keys.tabTo(/^full name$/i);
  await page.keyboard.type(ada.name);
  await keys.tabTo(/^country/i);
  await page.keyboard.type('Germany');
  await keys.tabTo(/^address line 1$/i);
  await page.keyboard.type(ada.address.line1);
  await keys.tabTo(/^postal ?code|^postcode/i);
  await page.keyboard.type(ada.address.postalCode);
  await keys.tabTo(/^(town or )?city$/i);
  await page.keyboard.type(ada.address.city);
  await expect(page.getByRole('radio').first()).toBeVisible();
  await keys.tabTo(/delivery|shipping|standard/i);
  await page.keyboard.press('ArrowDown');
  await keys.tabTo(/^continue to payment$/i);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Payment' })).toBeFocused();
  await expect(shopper.cardFrame.locator('[name=number]')).toBeVisible();

  await keys.tabTo(/^card number$/i);
  await page.keyboard.type(CARDS.declined);
  await keys.tabTo(/^expir/i);
  await page.keyboard.type('1234');
  await keys.tabTo(/security code|cvc/i);
  await page.keyboard.type('737');
  await keys.tabTo(/^pay /i);
  await page.keyboard.press('Enter');
  const notice = page.getByRole('alert').filter({ hasText: 'Everything you entered is still here' });
  await expect(notice.locator('xpath=..')).toBeFocused();

  await keys.tabTo(/^card number$/i);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(CARDS.good);
  await keys.tabTo(/^expir/i);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('1234');
  await keys.tabTo(/security code|cvc/i);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('737');
  await keys.tabTo(/^pay /i);
  await page.keyboard.press('Space');
  await page.waitForURL(/\/order\/[^/]+$/, { timeout: 20_000 });
  await expect(page.getByText(/CP-\d{4}-\d+/).first()).toBeVisible();
});

test('the cart drawer keeps focus in, Escape closes it, and focus goes back to what opened it', async ({ page }) => {
  const keys = new Keyboard(page);
  await page.goto('/prints/northerly');
  await keys.tabTo(/^add to cart/i);
  await page.keyboard.press('Space');
  await expect(cartLine(page).getByRole('link', { name: 'Northerly' })).toBeVisible();
  for (let steps = 0; steps < 14; steps++) {
    await page.keyboard.press('Tab');
    // The browser's own bar comes between the last and the first; no other part of the page does.
    const place = await page.evaluate(() => document.activeElement?.closest('dialog, body')?.tagName);
    const inPage = await page.evaluate(() => document.activeElement !== document.body);
    expect(inPage ? place : 'DIALOG').toBe('DIALOG');
  }
  await page.keyboard.press('Escape');
  await expect(cartLine(page)).toBeHidden();
  await expect(page.getByRole('button', { name: /add to cart/i })).toBeFocused();
  await keys.tabTo(/^cart/i, 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(cartLine(page)).toBeVisible();
  await keys.tabTo(/^remove/i);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Undo' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('banner').getByRole('link', { name: /^cart/i })).toBeFocused();
});

test('sizes, frames and views are walked with arrows, and the price follows', async ({ page }) => {
  const keys = new Keyboard(page);
  await page.goto('/prints/northerly');
  await keys.tabTo(/the whole print/i);
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { name: 'A detail' })).toBeChecked();
  await expect(page.locator('[data-view=detail]')).toBeVisible();
  const paper = page.getByRole('group', { name: 'Paper size' }).getByRole('radio');
  await keys.tabTo(/cm/i);
  await page.keyboard.press('ArrowDown');
  await expect(paper.nth(1)).toBeChecked();
});

test('the first Tab offers to skip to the content, on the shop and in the checkout', async ({ page }) => {
  for (const path of ['/', '/prints/northerly', '/checkout', '/sign-in']) {
    await page.goto(path);
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: /^skip to (the )?content$/i })).toBeFocused();
    await expect(page.getByRole('link', { name: /^skip to (the )?content$/i })).toBeInViewport();
  }
});

test('suggestions are chosen with arrows and closed with Escape', async ({ page }) => {
  const keys = new Keyboard(page);
  await page.goto('/');
  await keys.tabTo(/^search prints/i);
  await page.keyboard.type('norther');
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('option')).toHaveCount(0);
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('option').first()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/prints/northerly');
});
