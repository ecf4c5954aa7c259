import AxeBuilder from '@axe-core/playwright';
import { ROUTES } from './fixtures/routes.ts';
import { expect, test } from './fixtures/test.ts';

const pages = Object.entries(ROUTES).filter(([folder]) => folder.startsWith('(shop)'));

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme, reducedMotion: 'reduce' } as object);
    for (const [folder, { path }] of pages)
      test(`axe finds nothing on ${folder}`, async ({ page }) => {
        await page.goto(path);
        const { violations } = await new AxeBuilder({ page })
          .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
          .analyze();
        expect(violations.map(({ id, nodes }) => [id, nodes.map(node => node.html.slice(0, 160))])).toEqual([]);
      });

    test('axe finds nothing in the cart drawer', async ({ page, shopper }) => {
      await shopper.addToCart('northerly');
      await expect(page.getByRole('dialog')).toBeVisible();
      const { violations } = await new AxeBuilder({ page }).include('dialog').analyze();
      expect(violations.map(({ id }) => id)).toEqual([]);
    });
  });

test.describe('on a small screen', () => {
  test.use({ viewport: { width: 320, height: 640 } });
  for (const [folder, { path }] of pages)
    test(`nothing of ${folder} runs off the side at 320 px`, async ({ page }) => {
      await page.goto(path);
      const over = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(await over()).toBeLessThanOrEqual(0);
    });
});
