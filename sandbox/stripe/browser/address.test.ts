import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  addressFrame,
  bankFrame,
  CARDS,
  openTestShop,
  press,
  storeLog,
  type TestShop,
  typeCard,
} from './test-store/open-store.ts';
import type { Setup } from './test-store/setup.ts';

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

describe('the address element and the forms as a whole', () => {
  let shop: TestShop;
  beforeAll(async () => {
    shop = await openTestShop();
  });
  afterAll(() => shop.close());

  it('asks what each country’s addresses need and reports the value', async () => {
    const page = await shop.open({
      shows: ['address'],
      address: { mode: 'shipping', allowedCountries: ['US', 'GB', 'DE', 'IE'], fields: { phone: 'always' } },
    });
    const frame = addressFrame(page);
    const labels = () => frame.locator('.Label:visible').allTextContents();
    expect(await labels()).toContain('ZIP code');
    expect(await labels()).toContain('State');
    expect(await frame.locator('[name=country] option').count()).toBe(4);
    await frame.locator('[name=country]').selectOption('GB');
    expect(await labels()).toContain('Postcode');
    expect(await labels()).not.toContain('State');
    await frame.locator('[name=country]').selectOption('DE');
    await frame.locator('[name=name]').fill('Ada Lovelace');
    await frame.locator('[name=addressLine1]').fill('Oranienstraße 1');
    await frame.locator('[name=locality]').fill('Berlin');
    await frame.locator('[name=phone]').fill('030 123456');
    await frame.locator('[name=postalCode]').fill('1099');
    await frame.locator('[name=postalCode]').blur();
    expect(await frame.locator('[role=alert]:visible').textContent()).toBe(
      'Your postal code is invalid. It should look like 10115.',
    );
    await frame.locator('[name=postalCode]').fill('10999');
    await frame.locator('[name=addressLine2]').fill('Hinterhaus');
    expect(await frame.getByText('Add address line 2').isVisible()).toBe(false);
    const last = (await storeLog(page)).filter(line => line.startsWith('address change')).at(-1);
    expect(JSON.parse(last?.slice('address change '.length) ?? '')).toEqual({
      elementType: 'address',
      elementMode: 'shipping',
      complete: true,
      empty: false,
      isNewAddress: true,
      value: {
        name: 'Ada Lovelace',
        phone: '+4930123456',
        address: {
          line1: 'Oranienstraße 1',
          line2: 'Hinterhaus',
          city: 'Berlin',
          state: '',
          postal_code: '10999',
          country: 'DE',
        },
      },
    });
    await page.context().close();
  });

  it('puts the billing address and the e-mail on the card, and focuses the first element that lacks something', async () => {
    const page = await shop.open({
      shows: ['link', 'address', 'payment'],
      address: {
        mode: 'billing',
        display: { name: 'split' },
        defaultValues: {
          name: 'Ada Lovelace',
          address: { line1: '12 St James’s Square', city: 'London', postal_code: 'SW1Y 4JH', country: 'GB' },
        },
      },
      payment: { fields: { billingDetails: { address: 'never' } } },
    });
    await typeCard(page, CARDS.good);
    expect(await press(page, '#pay')).toBe('ERROR Your email is incomplete.');
    const email = page.frameLocator('iframe[title="Secure email input frame"]').locator('[name=email]');
    expect(await email.evaluate(input => input === document.activeElement)).toBe(true);
    await email.fill('ada@example.com');
    expect(await press(page, '#pay')).toBe('OK requires_capture');
    const token = (await storeLog(page)).find(line => line.startsWith('token')) ?? '';
    expect(JSON.parse(token.slice(6)).payment_method_preview.billing_details).toMatchObject({
      name: 'Ada Lovelace',
      email: 'ada@example.com',
      address: { line1: '12 St James’s Square', city: 'London', postal_code: 'SW1Y 4JH', country: 'GB' },
    });
    await page.context().close();
  });

  it('has no accessibility fault that axe finds at 320 pixels, with every error showing', async () => {
    const context = await shop.browser.newContext({ locale: 'en-US', viewport: { width: 320, height: 900 } });
    const address: Setup['address'] = { mode: 'billing', allowedCountries: ['US', 'IE'] };
    const fields = { billingDetails: { address: 'never' } } as const;
    const page = await shop.open({ shows: ['link', 'address', 'payment'], address, payment: { fields } }, context);
    await press(page, '#pay');
    expect(await faults(page, 'iframe')).toEqual([]);
    const root = addressFrame(page).locator('html');
    expect(await root.evaluate(html => html.scrollWidth <= html.clientWidth)).toBe(true);
    await context.close();
  });

  it('has none in the bank’s dialog either', async () => {
    const page = await shop.open();
    await typeCard(page, CARDS.needsBank);
    await page.locator('#pay').press('Enter');
    await bankFrame(page).locator('#test-source-authorize-3ds').waitFor();
    expect(await faults(page, 'dialog')).toEqual([]);
    await page.context().close();
  });
});

/** What axe finds in a part of the page, each as its rule and the first offender. */
async function faults(page: Page, within: string): Promise<string[]> {
  const axe = new AxeBuilder({ page }).withTags(WCAG).include(within);
  return (await axe.analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}
