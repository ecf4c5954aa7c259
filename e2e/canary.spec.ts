// Keeps the clause: data-encryption.
import type { Page } from '@playwright/test';
import { routesThatChange } from './fixtures/entrances.ts';
import { environment } from './fixtures/environment.ts';
import { PEOPLE } from './fixtures/people.ts';
import { ROUTES } from './fixtures/routes.ts';
import { sessionOf } from './fixtures/sign-in.ts';
import { forgetLimits } from './fixtures/tables.ts';
import { test as base, expect } from './fixtures/test.ts';
import { Traces } from './fixtures/traces.ts';

const CANARY = { number: '4000056655665556', cvc: '983' };
const REFUSED = /looks like a card number|looked like a card number/;

// As before script has run: every form by itself.
const test = base.extend<{ traces: Traces }>({
  javaScriptEnabled: false,
  traces: async ({ context, store }, use) => use(new Traces(context, store)),
});

/** Pages with something to type into, for each kind of reader. What needs script is tried by its operation in app/_edge/card-numbers.test.ts. */
const PAGES = {
  guest: [
    '(shop)',
    '(shop)/support',
    '(secure)/sign-in',
    '(secure)/sign-up',
    '(secure)/forgot-password',
    '(secure)/find-order',
    '(secure)/recover',
    '(secure)/your-data',
  ],
  customer: ['(secure)/account/profile', '(secure)/account/privacy/requests', '(secure)/account/privacy/correct'],
} as const;

/** Writes the number into every field of one form that takes a text, whatever the browser would say to it, and sends it. */
const sendForm = (page: Page, at: number): Promise<number> =>
  page.evaluate(
    ([index, number]) => {
      const form = document.forms[index];
      // React draws this where a form waits for its script.
      if (form?.getAttribute('action')?.startsWith('javascript:')) return 0;
      const fields = [...(form?.elements ?? [])].filter(
        (one): one is HTMLInputElement | HTMLTextAreaElement =>
          one instanceof HTMLTextAreaElement ||
          (one instanceof HTMLInputElement && /^(text|email|password|search|tel|url|number)$/.test(one.type)),
      );
      for (const field of fields) {
        if (field instanceof HTMLInputElement) field.type = 'text';
        field.removeAttribute('maxlength');
        field.value = number;
      }
      if (form && fields.length > 0) form.submit();
      return fields.length;
    },
    [at, CANARY.number] as const,
  );

for (const [reader, folders] of Object.entries(PAGES))
  test(`a card number in any field that a ${reader} can type into is refused with a kind sentence, and found nowhere`, async ({
    page,
    context,
    traces,
    watch,
  }) => {
    watch.expect(/status of 4\d\d/);
    if (reader !== 'guest') {
      const [name = '', value = ''] = (await sessionOf(PEOPLE.customer)).split('=');
      await context.addCookies([{ name, value, url: environment.shopUrl }]);
    }
    let typed = 0;
    for (const folder of folders) {
      const path = ROUTES[folder]?.path ?? '';
      await forgetLimits();
      await page.goto(path);
      const forms = await page.evaluate(() => document.forms.length);
      for (let at = 0; at < forms; at++) {
        await page.goto(path);
        const fields = await sendForm(page, at);
        if (fields === 0) continue;
        typed += fields;
        await expect(page.locator('body'), `form ${at} of ${path}`).toContainText(REFUSED);
      }
    }
    expect(typed).toBeGreaterThan(folders.length / 2);
    const found = await traces.of(CANARY);
    expect(found.some(where => where.startsWith('request POST'))).toBe(true);
    expect(found.filter(where => !where.startsWith('request'))).toEqual([]);
  });

/**
 * Stripe signs what it sends, browsers report what they saw, a mail program presses the button of a mail, and our mail
 * server has a secret. Evidence is taken from staff alone, who are asked for before anything of it is read.
 */
const NOT_TYPED = [
  'POST /api/stripe/webhook',
  'POST /api/csp-report',
  'POST /api/unsubscribe/[token]',
  'POST /api/mail',
  'POST /api/audits/duties',
];

test('a card number in the body of any route is refused, and kept nowhere', async ({ request, traces }) => {
  const headers = { origin: environment.shopUrl, cookie: await sessionOf(PEOPLE.customer) };
  const still = { maxRedirects: 0, failOnStatusCode: false } as const;
  for (const route of routesThatChange().filter(name => !NOT_TYPED.includes(name))) {
    const [method = '', path = ''] = route.split(' ');
    await forgetLimits();
    const json = await request.fetch(path.replace(/\[\w+\]/g, 'x'), {
      method,
      headers,
      data: { note: CANARY.number },
      ...still,
    });
    const sent =
      json.status() === 415 || (json.status() === 303 && /unsupported_type/.test(json.headers().location ?? ''));
    const answer = sent
      ? await request.fetch(path, { method, headers, form: { note: CANARY.number }, ...still })
      : json;
    const said = `${answer.headers().location ?? ''} ${await answer.text()}`;
    expect(said, `${route} ${answer.status()}`).toMatch(/card_number/);
  }
  expect((await traces.of(CANARY)).filter(where => !where.startsWith('request'))).toEqual([]);
});
