import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CARDS, cardFrame, openTestShop, press, type TestShop, typeCard } from './test-store/open-store.ts';

describe('the fields of the payment element', () => {
  let shop: TestShop;
  beforeAll(async () => {
    shop = await openTestShop();
  });
  afterAll(() => shop.close());

  it('says what is missing, grows to hold it, and moves focus to the first field', async () => {
    const page = await shop.open();
    const frame = page.locator('iframe[title="Secure payment input frame"]');
    const before = (await frame.boundingBox())?.height ?? 0;
    expect(await press(page, '#pay')).toBe('ERROR Your card number is incomplete.');
    const number = cardFrame(page).locator('#payment-numberInput');
    expect(await number.evaluate(input => input === document.activeElement && document.hasFocus())).toBe(true);
    expect(await number.getAttribute('aria-invalid')).toBe('true');
    const described = await number.getAttribute('aria-describedby');
    const error = cardFrame(page).locator(`#${described}`);
    expect(await error.getAttribute('role')).toBe('alert');
    expect(await error.textContent()).toBe('Your card number is incomplete.');
    await page.waitForFunction(
      height => (document.querySelector('iframe')?.getBoundingClientRect().height ?? 0) > height + 20,
      before,
    );
    expect(await page.locator('.StripeElement--invalid').count()).toBe(1);
    await number.fill(CARDS.good);
    expect(await error.isVisible()).toBe(false);
    expect(await number.getAttribute('aria-invalid')).toBe('false');
    await page.context().close();
  });

  it('spaces and reads what is typed, pasted or filled in', async () => {
    const page = await shop.open();
    const frame = cardFrame(page);
    const [number, expiry, cvc] = ['number', 'expiry', 'cvc'].map(name => frame.locator(`[name=${name}]`));
    if (!number || !expiry || !cvc) throw new Error('the card has three fields');
    await number.pressSequentially(CARDS.unionPay19);
    expect(await number.inputValue()).toBe('6205 5000 0000 0000 004');
    await number.fill('3782-822463-10005');
    expect(await number.inputValue()).toBe('3782 822463 10005');
    expect(await frame.locator('[data-field=number] [data-brand]').getAttribute('data-brand')).toBe('amex');
    await cvc.pressSequentially('12345');
    expect(await cvc.inputValue()).toBe('1234');
    await number.fill(CARDS.good);
    await number.evaluate((input: HTMLInputElement) => input.setSelectionRange(4, 4));
    await number.press('Backspace');
    expect(await number.inputValue()).toBe('4244 2424 2424 242');
    expect(await number.evaluate((input: HTMLInputElement) => input.selectionStart)).toBe(3);
    for (const [typed, shown] of [
      ['5', '05 / '],
      ['1/30', '01 / 30'],
      ['122030', '12 / 30'],
    ] as const) {
      await expiry.fill('');
      await expiry.pressSequentially(typed);
      expect(await expiry.inputValue()).toBe(shown);
    }
    await expiry.fill('2031-07');
    expect(await expiry.inputValue()).toBe('07 / 31');
    for (const [field, autocomplete] of [
      [number, 'cc-number'],
      [expiry, 'cc-exp'],
      [cvc, 'cc-csc'],
    ] as const) {
      expect(await field.getAttribute('autocomplete')).toContain(autocomplete);
      expect(await field.getAttribute('inputmode')).toBe('numeric');
    }
    await page.context().close();
  });

  it('can be reached and left with Tab alone', async () => {
    const page = await shop.open();
    await page.focus('#before');
    const names: string[] = [];
    for (let presses = 0; presses < 5; presses += 1) {
      await page.keyboard.press('Tab');
      names.push(
        await cardFrame(page)
          .locator('body')
          .evaluate(() => document.activeElement?.getAttribute('name') ?? ''),
      );
    }
    expect(names).toEqual(['number', 'expiry', 'cvc', 'country', 'postalCode']);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('pay');
    await page.keyboard.press('Shift+Tab');
    expect(
      await cardFrame(page)
        .locator('[name=postalCode]')
        .evaluate(field => field === document.activeElement),
    ).toBe(true);
    await page.context().close();
  });

  it('hides country and postal code when the store collects the address, and refuses a token without one', async () => {
    const page = await shop.open({ payment: { fields: { billingDetails: { address: 'never' } } } });
    expect(await cardFrame(page).locator('[name=country]').count()).toBe(0);
    await typeCard(page, CARDS.good);
    expect(await press(page, '#pay')).toMatch(/^THREW IntegrationError: You specified "never"/);
    await page.context().close();
  });

  it('follows a change of appearance while it is mounted, by allow-list', async () => {
    const rules = { '.Input': { letterSpacing: '0.5px' }, '.Label:hover': { color: 'url(https://mallory.example)' } };
    const page = await shop.open({
      elements: {
        mode: 'payment',
        amount: 100,
        currency: 'eur',
        appearance: { variables: { colorPrimary: '#7c3aed' }, rules: { ...rules, body: { display: 'none' } } },
      },
      darkAppearance: { theme: 'night', variables: { colorBackground: 'oklch(0.2 0.02 60)' }, rules },
    });
    const look = () =>
      cardFrame(page)
        .locator('#payment-numberInput')
        .evaluate(input => ({
          background: getComputedStyle(input).backgroundColor,
          spacing: getComputedStyle(input).letterSpacing,
          body: getComputedStyle(document.body).display,
          primary: getComputedStyle(document.documentElement).getPropertyValue('--colorPrimary'),
          scheme: getComputedStyle(input).colorScheme,
        }));
    expect(await look()).toMatchObject({
      background: 'rgb(255, 255, 255)',
      spacing: '0.5px',
      body: 'block',
      primary: '#7c3aed',
      scheme: 'light',
    });
    await cardFrame(page).locator('#payment-numberInput').pressSequentially('42');
    await page.click('#dark');
    await expect.poll(async () => (await look()).background).toContain('oklch(0.2');
    expect((await look()).scheme).toBe('dark');
    expect(await cardFrame(page).locator('#payment-numberInput').inputValue()).toBe('42');
    expect(await cardFrame(page).getByText('Sandbox: no real money').isVisible()).toBe(true);
    await page.context().close();
  });
});
