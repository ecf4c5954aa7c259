import { CARDS } from './fixtures/cards.ts';
import { expectNothingBeside, SCREENS } from './fixtures/screens.ts';
import { expect, test } from './fixtures/test.ts';

for (const [name, screen] of Object.entries(SCREENS))
  test.describe(name, () => {
    test.use(screen);

    test('a print is bought, and nothing lies over what is typed or pressed', async ({ page, shopper }) => {
      await shopper.addToCart();
      await expect(page.getByRole('dialog').getByRole('button', { name: /remove/i })).toBeVisible();
      await expectNothingBeside(page, 'the drawer');
      await page.goto('/checkout');
      await expectNothingBeside(page, 'contact');
      await shopper.giveContact();
      await shopper.addressFrame.locator('[name=country]').waitFor();
      await expectNothingBeside(page, 'delivery');
      await shopper.giveAddress();
      await expectNothingBeside(page, 'payment');
      for (const name of ['number', 'expiry', 'cvc']) {
        const field = shopper.cardFrame.locator(`[name=${name}]`);
        await field.focus();
        // Fails when anything else would get the press: the bar with the pay button, say.
        await field.click({ trial: true });
      }
      await shopper.giveCard(CARDS.good);
      await shopper.payButton.click({ trial: true });
      await expect(shopper.payButton).toBeInViewport({ ratio: 1 });
      await shopper.pay();
      await shopper.orderPage();
      await expectNothingBeside(page, 'the order');
    });
  });

test('who asks for less motion sees none', async ({ page, shopper }) => {
  await shopper.addToCart('northerly');
  const drawer = page.getByRole('dialog', { name: 'Your cart' });
  await expect(drawer).toHaveCSS('animation-name', 'slide-in');
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await expect(drawer).toHaveCSS('animation-name', 'none');
  for (const path of ['/', '/prints/northerly', '/cart', '/checkout']) {
    await page.goto(path);
    const moving = () =>
      page.evaluate(() =>
        document.getAnimations().map(it => (it instanceof CSSAnimation ? it.animationName : 'moves')),
      );
    expect((await moving()).filter(name => name !== 'moves')).toEqual([]);
  }
});

test('with forced colours every button keeps an edge and every focus a ring', async ({ page, shopper }) => {
  await shopper.addToCart('northerly');
  await page.emulateMedia({ forcedColors: 'active' });
  for (const path of ['/', '/prints/northerly', '/cart', '/checkout', '/sign-in']) {
    await page.goto(path);
    await page.locator('main').waitFor();
    const bare = await page.evaluate(() => {
      const filled = [...document.querySelectorAll<HTMLElement>('main button, main a')].filter(
        it => it.checkVisibility() && /\bbg-vermilion\b/.test(it.className),
      );
      return filled.filter(it => getComputedStyle(it).borderTopWidth === '0px').map(it => it.innerText);
    });
    expect(bare, `buttons without an edge on ${path}`).toEqual([]);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    const outline = await page.evaluate(
      () => document.activeElement && getComputedStyle(document.activeElement).outlineStyle,
    );
    expect(outline, path).toBe('solid');
  }
});
