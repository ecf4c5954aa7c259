import type { Page } from '@playwright/test';
import { expect, test } from './fixtures/test.ts';

const drawer = (page: Page) => page.getByRole('dialog', { name: 'Your cart' });

test('a print goes into the cart, and the drawer gives focus back to what opened it', async ({ page, shopper }) => {
  await shopper.addToCart('northerly');
  await expect(drawer(page).getByRole('link', { name: 'Northerly' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: /add to cart/i })).toBeFocused();
  await expect(page.getByRole('banner').getByRole('link', { name: /Cart\s*1/ })).toBeVisible();
});

test('what is taken out can be put back: focus goes to Undo, then to the line', async ({ page, shopper }) => {
  await shopper.addToCart('northerly');
  await drawer(page)
    .getByRole('combobox', { name: /how many/i })
    .selectOption('2');
  await expect(drawer(page).getByText('€290.00').first()).toBeVisible();
  await drawer(page)
    .getByRole('button', { name: /remove northerly/i })
    .click();
  await expect(drawer(page).getByRole('button', { name: 'Undo' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(drawer(page).getByRole('combobox', { name: /how many/i })).toBeFocused();
  await expect(drawer(page).getByRole('combobox', { name: /how many/i })).toHaveValue('2');
});

test('the cart survives a reload and is the same in another tab', async ({ page, shopper, context }) => {
  await shopper.addToCart('northerly');
  await page.goto('/cart');
  await page.reload();
  await expect(page.getByRole('main').getByRole('link', { name: 'Northerly' })).toBeVisible();
  const other = await context.newPage();
  await other.goto('/cart');
  await other.getByRole('button', { name: /remove northerly/i }).click();
  await expect(other.getByText('Nothing in it yet')).toBeVisible();
  await page.reload();
  await expect(page.getByText('Nothing in it yet')).toBeVisible();
});

test('a pair that is not made says so and leads to the nearest that is', async ({ page }) => {
  await page.goto('/prints/skerry-current');
  await page.getByRole('radio', { name: /black frame/i }).check();
  await expect(page.getByText('This print is not made in this size and frame.')).toBeVisible();
  await expect(page.getByRole('button', { name: /add to cart/i })).toHaveCount(0);
  await page.getByRole('button', { name: /40 × 50 cm, black frame/ }).click();
  await expect(page.getByRole('button', { name: /add to cart/i })).toBeVisible();
});

test('without script a print is chosen, counted and taken out again', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '' });
  const page = await context.newPage();
  await page.goto('/prints/northerly');
  await page.getByRole('button', { name: /add to cart/i }).click();
  await expect(page).toHaveURL(/\/cart$/);
  await page.getByRole('combobox', { name: /how many/i }).selectOption('3');
  await page.getByRole('button', { name: 'Update' }).click();
  await expect(page.getByText('€435.00').first()).toBeVisible();
  await page.getByRole('button', { name: /remove northerly/i }).click();
  await expect(page.getByText('Nothing in it yet')).toBeVisible();
  await context.close();
});

test.describe('a cart that mallory sends by hand', () => {
  const hostile: [string, unknown][] = [
    ['nothing', {}],
    ['a price of her own', { variantId: '01900000-0000-7000-8000-000000000000', quantity: 1, unitMinor: 1 }],
    ['a thousand', { variantId: '01900000-0000-7000-8000-000000000000', quantity: 1000 }],
    ['no variant', { variantId: "' or 1=1 --", quantity: 1 }],
    ['a list', [1, 2, 3]],
    ['a print that never was', { variantId: '01900000-0000-7000-8000-000000000000', quantity: 1 }],
  ];
  for (const [what, data] of hostile)
    test(`with ${what} is refused in words`, async ({ request, baseURL }) => {
      const answer = await request.put('/api/cart', { data, headers: { origin: baseURL ?? '' } });
      expect(answer.status()).toBeGreaterThanOrEqual(400);
      expect(answer.status()).toBeLessThan(500);
      expect((await answer.json()).error.message).toMatch(/\w/);
    });

  test('from another site is refused', async ({ request }) => {
    const data = { variantId: '01900000-0000-7000-8000-000000000000', quantity: 1 };
    const answer = await request.put('/api/cart', { data, headers: { origin: 'https://evil.test' } });
    expect(answer.status()).toBe(403);
  });
});
