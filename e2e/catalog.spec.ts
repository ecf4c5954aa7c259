import { expect, test } from './fixtures/test.ts';

test('filters narrow the list at once, and keep the place, the focus and the way back', async ({ page }) => {
  await page.goto('/prints');
  await expect(page.getByRole('article')).toHaveCount(24);
  const noor = page.getByRole('checkbox', { name: /Noor Abelsen/ });
  await expect(page.getByRole('button', { name: 'Show these prints' })).toHaveCount(0);
  await noor.focus();
  await page.evaluate(() => scrollTo(0, 120));
  await page.keyboard.press('Space');
  await expect(page.getByRole('article')).toHaveCount(4);
  await expect(page).toHaveURL(/\/prints\?artist=noor-abelsen$/);
  await expect(noor).toBeFocused();
  expect(await page.evaluate(() => scrollY)).toBe(120);
  await page.getByRole('checkbox', { name: /Ilse Vaag/ }).press('Space');
  await expect(page.getByRole('article')).toHaveCount(8);
  await expect(page.getByRole('checkbox', { name: /Ilse Vaag/ })).toBeFocused();
  await page.goBack();
  await expect(page.getByRole('article')).toHaveCount(4);
  await expect(page.getByRole('checkbox', { name: /Ilse Vaag/ })).not.toBeChecked();
  await page.reload();
  await expect(page.getByRole('article')).toHaveCount(4);
  await page.getByRole('link', { name: 'Show all' }).click();
  await expect(page.getByRole('article')).toHaveCount(24);
});

test('the list sorts by price', async ({ page }) => {
  await page.goto('/prints');
  await page.getByLabel('Sort by').selectOption('price-up');
  await expect(page).toHaveURL(/sort=price-up/);
  await expect
    .poll(async () => {
      const texts = await page.getByRole('article').getByText(/€/).allTextContents();
      const prices = texts.map(text => Number(text.replace(/[^\d.]/g, '')));
      return prices.length > 20 && prices.slice(0, 20).every((price, index) => price >= (prices[index - 1] ?? 0));
    })
    .toBe(true);
});

test('search suggests as one types, is walked by arrow keys, and leads there', async ({ page }) => {
  await page.goto('/');
  const field = page.getByRole('combobox', { name: /search/i });
  await field.pressSequentially('tomas');
  await expect(page.getByRole('option').first()).toContainText('Tomás Quill');
  await field.press('ArrowDown');
  await expect(page.getByRole('option').first()).toHaveAttribute('aria-selected', 'true');
  await field.press('Escape');
  await expect(page.getByRole('option').first()).toBeHidden();
  await field.press('ArrowDown');
  await field.press('Enter');
  await expect(page).toHaveURL(/\/artists\/tomas-quill$/);
});

test('search forgives a slip, and says so kindly when nothing fits', async ({ page }) => {
  await page.goto('/prints?q=murmeration');
  await expect(page.getByRole('article')).toHaveCount(1);
  await expect(page.getByRole('link', { name: 'Murmuration' })).toBeVisible();
  await page.goto('/prints?q=%3Cscript%3Ealert(1)%3C/script%3E');
  await expect(page.getByText('No print fits all of that')).toBeVisible();
});

test('three views of a print are walked by arrow keys', async ({ page }) => {
  await page.goto('/prints/skerry-current');
  await page.getByRole('radio', { name: 'The whole print' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('figure[data-view=detail]')).toBeVisible();
  await expect(page.locator('figure[data-view=front]')).toBeHidden();
});

test('a print tells search engines its true offers', async ({ page }) => {
  await page.goto('/prints/hill-with-its-weather');
  const data = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? '');
  expect(data).toMatchObject({ '@type': 'Product', name: 'Hill With Its Weather' });
  expect(data.offers.map((offer: { availability: string }) => offer.availability)).toContain(
    'https://schema.org/SoldOut',
  );
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', /\/prints\/hill-with-its-weather$/);
  await expect(page.getByText('Sold out, edition of 25').first()).toBeVisible();
});

test('robots and the sitemap name every print', async ({ request }) => {
  expect(await (await request.get('/robots.txt')).text()).toContain('sitemap.xml');
  const map = await (await request.get('/sitemap.xml')).text();
  expect(map.match(/\/prints\/[a-z-]+</g)).toHaveLength(24);
});
