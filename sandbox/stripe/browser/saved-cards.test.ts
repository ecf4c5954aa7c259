import type { Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encodeForm, type Params } from './frame/api.ts';
import {
  bankFrame,
  CARDS,
  cardFrame,
  openTestShop,
  press,
  storeLog,
  type TestShop,
  typeCard,
} from './test-store/open-store.ts';

const MAY = {
  payment_method_redisplay: 'enabled',
  payment_method_save: 'enabled',
  payment_method_save_usage: 'on_session',
  payment_method_remove: 'enabled',
};

describe('cards that are kept', () => {
  let shop: TestShop;
  beforeAll(async () => {
    shop = await openTestShop();
  });
  afterAll(() => shop.close());

  const create = async (path: string, params: Params): Promise<{ id: string; client_secret: string }> => {
    const headers = { authorization: 'Bearer sk_test_store', 'content-type': 'application/x-www-form-urlencoded' };
    return (await fetch(`${shop.sandbox}/v1/${path}`, { method: 'POST', headers, body: encodeForm(params) })).json();
  };
  /** A checkout page for this customer, with the session that the store's server made. */
  const checkout = async (customer: string, layout: 'tabs' | 'accordion', askCode = false) => {
    const components = { payment_element: { enabled: true, features: MAY } };
    const session = await create('customer_sessions', { customer, components });
    const elements = {
      mode: 'payment',
      amount: 4990,
      currency: 'eur',
      customerSessionClientSecret: session.client_secret,
    };
    return shop.open({
      customer,
      payment: { layout },
      elements: {
        ...elements,
        captureMethod: 'manual',
        paymentMethodOptions: { card: { require_cvc_recollection: askCode } },
      } as never,
    });
  };

  it('are offered at the next purchase, pay without being typed, and can be removed', async () => {
    const ada = await create('customers', { email: 'ada@example.com' });
    const first = await checkout(ada.id, 'tabs');
    await typeCard(first, CARDS.good);
    await cardFrame(first).getByLabel('Save card for future purchases').check();
    expect((await storeLog(first)).at(-1)).toContain('"savePaymentMethod":true');
    expect(await press(first, '#pay')).toBe('OK requires_capture');
    await first.context().close();

    const next = await checkout(ada.id, 'accordion');
    const frame = cardFrame(next);
    expect(await frame.getByRole('radio', { name: /Visa ••••\s4242/ }).isChecked()).toBe(true);
    expect(await frame.locator('[name=number]').isVisible()).toBe(false);
    expect(await press(next, '#pay')).toBe('OK requires_capture');
    await next.context().close();

    const careful = await checkout(ada.id, 'tabs', true);
    expect(await press(careful, '#pay')).toBe('ERROR Your card’s security code is incomplete.');
    await cardFrame(careful).locator('[name=savedCvc]').pressSequentially('737');
    expect(await press(careful, '#pay')).toBe('OK requires_capture');
    await removeAndTypeAnother(careful);
    await careful.context().close();

    const last = await checkout(ada.id, 'tabs');
    expect(await cardFrame(last).locator('.PickerItem').count()).toBe(0);
    await last.context().close();
  });

  /** Two presses remove the only card; a new one can be typed at once. */
  async function removeAndTypeAnother(page: Page) {
    const frame = cardFrame(page);
    await frame.getByRole('button', { name: /^Remove Visa/ }).press('Enter');
    await frame.getByRole('button', { name: 'Yes, remove' }).press('Enter');
    await frame.locator('[name=number]').waitFor();
    await typeCard(page, CARDS.amex);
  }

  it('can be set up without paying, with the bank’s consent', async () => {
    const ada = await create('customers', { email: 'ada@example.com' });
    const intent = await create('setup_intents', { customer: ada.id, allowed_payment_method_types: ['card'] });
    const page = await shop.open({ shows: [] });
    await page.evaluate(secret => {
      const scope = window as unknown as SetupScope;
      const host = document.body.appendChild(document.createElement('div'));
      const stripe = scope.Stripe('pk_test_store');
      const elements = stripe.elements({ clientSecret: secret });
      elements.create('payment').mount(host);
      const confirm = () => stripe.confirmSetup({ elements, redirect: 'if_required' });
      scope.finish = () => confirm().then(({ setupIntent, error }) => setupIntent?.status ?? error?.message);
    }, intent.client_secret);
    await cardFrame(page).locator('[name=number]').waitFor();
    await typeCard(page, CARDS.needsBank);
    const finished = page.evaluate(() => (window as unknown as SetupScope).finish());
    await bankFrame(page).locator('#test-source-authorize-3ds').press('Enter');
    expect(await finished).toBe('succeeded');
    await page.context().close();
  });
});

type SetupScope = {
  Stripe: (key: string) => {
    elements: (options: object) => { create: (kind: string) => { mount: (host: HTMLElement) => void } };
    confirmSetup: (options: object) => Promise<{ setupIntent?: { status: string }; error?: { message: string } }>;
  };
  finish: () => Promise<string | undefined>;
};
