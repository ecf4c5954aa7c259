import type { APIRequestContext } from '@playwright/test';
import { routesThatChange } from './fixtures/entrances.ts';
import { environment } from './fixtures/environment.ts';
import { HOSTILE_BODIES, spoiled } from './fixtures/hostile.ts';
import { forgetLimits, rowCounts } from './fixtures/tables.ts';
import { expect, test } from './fixtures/test.ts';

const id = '018bcfe5-6800-7000-8000-000000000000';
const address = {
  name: 'Ada',
  line1: 'Torstraße 1',
  line2: null,
  city: 'Berlin',
  region: null,
  postalCode: '10119',
  country: 'DE',
  phone: null,
};

const SIGNED = {
  id: 'AAAA',
  rawId: 'AAAA',
  type: 'public-key',
  response: { clientDataJSON: 'AAAA', authenticatorData: 'AAAA', signature: 'AAAA', userHandle: null },
  clientExtensionResults: {},
};

/** A body of the right shape for each route that takes one; each of its fields is then spoiled in turn. */
const SHAPES: Record<string, Record<string, unknown>> = {
  'PUT /api/cart': { variantId: id, quantity: 1 },
  'POST /api/cart': { variantId: id, quantity: '1' },
  'POST /api/account/cards': { cardId: 'pm_1' },
  'POST /api/checkout/quote': { email: 'ada@example.test', shipTo: address, shippingMethod: 'standard' },
  'POST /api/checkout/place': {
    quoteId: id,
    expectedTotalMinor: 1000,
    confirmationToken: 'ctoken_1',
    attemptId: id,
    account: id,
  },
  'POST /api/checkout/sync': {},
  'POST /api/checkout/go-on': {},
  'POST /api/account/sign-out': { everywhere: 'yes' },
  'POST /api/identity/sign-in/offer': {},
  'POST /api/identity/sign-in': { challengeId: id, response: SIGNED },
  'POST /api/identity/proof/ways': {},
  'POST /api/identity/proof/passkey': {},
  'POST /api/identity/proof/mail': {},
  'POST /api/identity/proof': { proof: { by: 'totp', code: '123456' }, for: null },
  'POST /api/identity/passkeys/offer': {},
  'POST /api/identity/passkeys': { challengeId: id, response: SIGNED, name: 'Phone' },
  'POST /api/identity/app': {},
  'POST /api/identity/app/confirm': { code: '123456' },
  'POST /api/identity/codes': {},
  'POST /api/csp-report': { 'csp-report': { 'document-uri': 'http://localhost/' } },
  'POST /api/unsubscribe/[token]': { 'List-Unsubscribe': 'One-Click' },
  'POST /api/audits/duties': { doneId: id, dutyId: 'quarterly-scan', doneOn: '2026-01-01', note: 'Done.' },
  'POST /api/mail': { from: 'ada@example.test' },
  'POST /api/stripe/webhook': { id: 'evt_1', object: 'event', type: 'payment_intent.succeeded' },
};
/** Those that a page without script sends: a plain form. */
const FORMS = ['POST /api/cart', 'POST /api/account/cards', 'POST /api/account/sign-out'];
/** Taking a report, a signed-out form or an unsigned event is an answer too; what counts is that nothing is written. */
const ANSWERED = [200, 204, 303];

const changing = routesThatChange();

test('every route that changes something is tried', () => {
  expect(Object.keys(SHAPES).sort()).toEqual(changing.sort());
});

for (const route of changing) {
  test(`${route} refuses what is wrong, with a sentence, and writes nothing`, async ({ request }) => {
    const before = await rowCounts();
    const bodies = [...spoiled(SHAPES[route] ?? {}).map(body => JSON.stringify(body)), ...HOSTILE_BODIES];
    for (const [index, body] of bodies.entries()) {
      if (index % 40 === 0) await forgetLimits();
      const { status, text } = await send(request, route, body);
      expect(status, `${route} ${body.slice(0, 120)} answered ${text.slice(0, 200)}`).toBeLessThan(500);
      if (status >= 400 && route !== 'POST /api/stripe/webhook' && text.startsWith('{'))
        expect(JSON.parse(text).error.message, body.slice(0, 120)).toMatch(/\w.*\w/);
      expect(status >= 400 || ANSWERED.includes(status), `${route} ${body.slice(0, 120)} answered ${status}`).toBe(
        true,
      );
    }
    expect(await rowCounts()).toEqual(before);
  });
}

async function send(request: APIRequestContext, route: string, body: string) {
  const [method = '', path = ''] = route.split(' ');
  const form = FORMS.includes(route);
  const answer = await request.fetch(path, {
    method,
    maxRedirects: 0,
    headers: {
      origin: environment.shopUrl,
      'content-type': form ? 'application/x-www-form-urlencoded' : 'application/json',
    },
    data: form ? asForm(body) : body,
  });
  return { status: answer.status(), text: await answer.text() };
}

function asForm(body: string): string {
  try {
    return new URLSearchParams(
      Object.entries(JSON.parse(body) as object).map(([key, value]) => [key, String(value)]),
    ).toString();
  } catch {
    return body;
  }
}
