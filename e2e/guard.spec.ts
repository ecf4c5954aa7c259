import type { APIRequestContext } from '@playwright/test';
import { asReactSends, routesThatChange, serverActions } from './fixtures/entrances.ts';
import { environment } from './fixtures/environment.ts';
import { PEOPLE } from './fixtures/people.ts';
import { ROUTES } from './fixtures/routes.ts';
import { sessionOf } from './fixtures/sign-in.ts';
import { forgetLimits, rowCounts } from './fixtures/tables.ts';
import { expect, test } from './fixtures/test.ts';

const id = '018bcfe5-6800-7000-8000-000000000000';
/** Whatever a form here calls what it is about. */
const FIELDS = {
  paymentId: id,
  differenceId: id,
  accountId: id,
  reason: 'Because I want to have it done.',
  password: 'x',
};
const still = { maxRedirects: 0, failOnStatusCode: false } as const;
const own = { origin: environment.shopUrl };

const actions = serverActions();
/** Every page of the desk but the first address, which sends on to one of the others. */
const desk = Object.entries(ROUTES).flatMap(([folder, { staff, path }]) =>
  staff && path !== '/admin' ? [[folder, path] as const] : [],
);

/** What asks for the same page: a document, its data for a navigation, and what a prefetch wants of it. */
const KINDS: Record<string, Record<string, string>> = {
  document: { accept: 'text/html' },
  data: { rsc: '1' },
  prefetch: { rsc: '1', 'next-router-prefetch': '1' },
  segment: { rsc: '1', 'next-router-prefetch': '1', 'next-router-segment-prefetch': '/_tree' },
};

/** A prefetch gets the names of the parts of a page and nothing of them. */
const WHOLE = ['document', 'data'];

/** What must not leave the desk: a table, a field, a list of choices; as markup or as data of it. */
const OF_THE_DESK = /<(table|textarea|fieldset|select)\b|"(table|textarea|fieldset|select)",/;

test('a stranger is sent to sign in from every page of the desk, whatever kind of request asks for it', async ({
  request,
}) => {
  for (const [folder, path] of desk)
    for (const [kind, headers] of Object.entries(KINDS)) {
      const answer = await asked(request, path, headers);
      const what = `${kind} of ${folder}: ${answer.status()} ${JSON.stringify(answer.headers())}`;
      expect(await answer.text(), what).not.toMatch(OF_THE_DESK);
      if (WHOLE.includes(kind))
        expect(`${answer.headers().location} ${await answer.text()}`, what).toContain('/sign-in?next=');
    }
});

test('a customer is told that it is not theirs, and sees none of it', async ({ request }) => {
  const cookie = await sessionOf(PEOPLE.customer);
  for (const [folder, path] of desk)
    for (const [kind, headers] of Object.entries(KINDS)) {
      const answer = await asked(request, path, { ...headers, cookie });
      const what = `${kind} of ${folder}: ${answer.status()}`;
      expect(await answer.text(), what).not.toMatch(OF_THE_DESK);
      if (WHOLE.includes(kind)) expect(await answer.text(), what).toContain('You may not see this page');
    }
});

/** Next names data by what kind of request it answers, and sends whoever does not say it there first. */
async function asked(request: APIRequestContext, path: string, headers: Record<string, string>) {
  const answer = await request.get(path, { headers, ...still });
  const there = answer.headers().location ?? '';
  return there.includes('_rsc') ? request.get(there, { headers, ...still }) : answer;
}

test('no action of the desk does anything for a stranger or a customer who knows its id', async ({ request }) => {
  const customer = await sessionOf(PEOPLE.customer);
  const before = await lasting();
  for (const cookie of ['', customer])
    for (const { id: action, name, path } of actions.filter(({ staff }) => staff)) {
      const answer = await request.post(path, {
        headers: { ...own, 'next-action': action, ...(cookie ? { cookie } : {}) },
        multipart: asReactSends(FIELDS),
        ...still,
      });
      const text = await answer.text();
      expect(text, `${name} ${answer.status()}`).toMatch(/"done":false|NEXT_REDIRECT/);
      expect(text, name).not.toContain('"done":true');
    }
  expect(await lasting()).toEqual(before);
});

/** Where a request says that it comes from, and as what. Each is refused by everything that changes anything. */
const CLAIMS: Record<string, Record<string, string>> = {
  'a foreign origin': { origin: 'https://evil.test' },
  'no origin that can be named': { origin: 'null' },
  'no origin at all': {},
  'another site, with our origin': { 'sec-fetch-site': 'cross-site', ...own },
  'a neighbour, with our origin': { 'sec-fetch-site': 'same-site', ...own },
  'ours by Fetch Metadata, foreign by origin': { 'sec-fetch-site': 'same-origin', origin: 'https://evil.test' },
  'a host that it forwards itself': { origin: 'https://evil.test', 'x-forwarded-host': 'evil.test' },
  'plain text, which no site needs leave for': { ...own, 'content-type': 'text/plain' },
};

/**
 * Stripe signs, browsers report, mail programs press the button that a mail names, and our mail server has a secret: none
 * has an origin to tell.
 */
const WITHOUT_ORIGIN = [
  'POST /api/csp-report',
  'POST /api/mail',
  'POST /api/stripe/webhook',
  'POST /api/unsubscribe/[token]',
];
/** Our words for it, and Next's own, which comes first where it compares origins itself. */
const REFUSED = /did not come from our pages|not a kind of message/;

test('a request of foreign origin changes nothing, by any route or action, whoever it carries', async ({ request }) => {
  const cookie = await sessionOf(PEOPLE.grace);
  const before = await lasting();
  for (const [claim, claimed] of Object.entries(CLAIMS)) {
    await forgetLimits();
    const headers = { ...claimed, cookie };
    for (const route of [...routesThatChange(), ...AUTH].filter(name => !WITHOUT_ORIGIN.includes(name)))
      await expectRouteRefused(request, route, headers, claim);
    for (const { id: action, name, path } of actions) {
      const body = Buffer.from(claimed['content-type'] ? '[]' : '');
      const typed = claimed['content-type'] ? {} : { multipart: asReactSends(FIELDS) };
      const answer = await request.post(path, {
        headers: { ...headers, 'next-action': action },
        ...(claimed['content-type'] ? { data: body } : typed),
        ...still,
      });
      const refused = answer.status() >= 400 || REFUSED.test(await answer.text());
      expect(refused, `${claim}: ${name} ${answer.status()} ${(await answer.text()).slice(0, 300)}`).toBe(true);
    }
  }
  expect(await lasting()).toEqual(before);
});

const AUTH = ['POST /api/auth/callback/credentials', 'POST /api/auth/signout'];

async function expectRouteRefused(
  request: APIRequestContext,
  route: string,
  headers: Record<string, string>,
  claim: string,
) {
  const [method = '', path = ''] = route.split(' ');
  const answer = await request.fetch(path.replace(/\[\w+\]/g, id), {
    method,
    headers: { 'content-type': 'application/json', ...headers },
    data: JSON.stringify(FIELDS),
    ...still,
  });
  const form =
    answer.status() === 303 && /problem=(foreign_request|unsupported_type)/.test(answer.headers().location ?? '');
  expect(form || [403, 415].includes(answer.status()), `${claim}: ${route} ${answer.status()}`).toBe(true);
}

/** What a refusal may leave is its record in the ledger; nothing else. */
async function lasting(): Promise<Record<string, number>> {
  const { audit_event: _, ...others } = await rowCounts();
  return others;
}
