import { sql } from 'drizzle-orm';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { config } from '#lib/config/index.ts';
import { closeDatabase, db } from '#lib/db/index.ts';
import { askStripe } from '../ada-pays.fixture.ts';
import { closeBreaker } from '../circuit/close-breaker.fixture.ts';
import { SUBSCRIBED } from '../events/index.ts';
import { lossyLine } from '../lossy-line.fixture.ts';
import { PERMISSIONS } from '../stripe/permissions.ts';
import { checkSetup, setupRemarks } from './check-setup.ts';
import { endpointRemarks } from './endpoint-remarks.ts';
import { keyRemarks } from './key-remarks.ts';

const { stripe } = config();
const line = await lossyLine(stripe.apiUrl.href);
stripe.apiUrl = new URL(line.url);

beforeEach(async () => {
  line.heal();
  await closeBreaker();
});
afterAll(async () => {
  await closeDatabase();
  await line.close();
});

describe('the key', () => {
  test('that may do everything the shop needs is nothing to talk about, and trying it out has no effect', async () => {
    expect(await keyRemarks()).toEqual([]);
    expect(line.calls).toHaveLength(PERMISSIONS.length);
  });

  test.each([
    ['PaymentIntents: write', /payment_intents/],
    ['Confirmation tokens: read', /confirmation_tokens/],
    ['Charges and refunds: write', /refunds/],
    ['Disputes: write', /disputes/],
    ['Reviews: write', /reviews/],
    ['Radar early fraud warnings: read', /early_fraud_warnings/],
    ['Customers: write', /customers\//],
    ['Customer sessions: write', /customer_sessions/],
    ['Payment methods: write', /payment_methods/],
    ['Events: read', /events/],
    ['Webhook endpoints: read', /webhook_endpoints/],
  ])('without "%s" is told in one sentence what it lacks', async (name, path) => {
    line.refuse(path, 403);
    const remarks = await keyRemarks();
    expect(remarks).toEqual([expect.stringMatching(/^STRIPE_SECRET_KEY lacks the permission "[^"]+", which .+\.$/)]);
    expect(remarks?.[0]).toContain(`"${name}"`);
  });

  test('that Stripe does not know is said once, and first of all', async () => {
    line.refuse(/./, 401);
    expect(await keyRemarks()).toEqual([expect.stringContaining('Stripe does not know STRIPE_SECRET_KEY')]);
  });

  test('with live mode should be a restricted one', async () => {
    const { secretKey } = stripe;
    Object.assign(stripe, { livemode: true, secretKey: 'sk_live_ada' });
    expect(await keyRemarks()).toEqual([expect.stringContaining('make a restricted one (rk_live_…)')]);
    Object.assign(stripe, { secretKey: 'rk_live_ada' });
    expect(await keyRemarks()).toEqual([]);
    Object.assign(stripe, { livemode: false, secretKey });
  });
});

describe('the endpoint', () => {
  const wanted = {
    url: new URL('https://shop.example/api/stripe/webhook'),
    events: ['charge.captured', 'refund.failed'],
    apiVersion: '2026-10-28.endive',
    livemode: true,
  };
  const right = { url: wanted.url.href, events: wanted.events, apiVersion: wanted.apiVersion, enabled: true };

  test.each([
    ['as it should be', [right], []],
    ['not there', [{ ...right, url: 'https://elsewhere.example/' }], ['No webhook endpoint']],
    ['there twice', [right, right], ['2 webhook endpoints']],
    ['disabled', [{ ...right, enabled: false }], ['is disabled']],
    ['of another version', [{ ...right, apiVersion: '2019-02-19' }], ['pins the API version 2019-02-19']],
    ['without a version', [{ ...right, apiVersion: null }], ['pins no API version']],
    ['deaf to something', [{ ...right, events: ['charge.captured'] }], ['does not listen to refund.failed']],
    ['too curious', [{ ...right, events: [...right.events, 'plan.created'] }], ['listens to plan.created, which']],
    ['listening to everything', [{ ...right, events: ['*'] }], ['every event; 2 are used']],
  ])('%s', (_name, seen, said) => {
    expect(endpointRemarks(seen, wanted)).toEqual(said.map(part => expect.stringContaining(part)));
  });

  test('on one machine, localhost and 127.0.0.1 are the same; with test keys every event is convenient', () => {
    const here = { ...wanted, url: new URL('http://localhost:3000/api/stripe/webhook'), livemode: false };
    const seen = { ...right, url: 'http://127.0.0.1:3000/api/stripe/webhook', events: ['*'] };
    expect(endpointRemarks([seen], here)).toEqual([]);
  });
});

test('at a start each remark is counted, and a Stripe that is away is no remark', async () => {
  const form = {
    url: new URL('/api/stripe/webhook', config().shopUrl).href,
    ...Object.fromEntries(SUBSCRIBED.slice(1).map((type, index) => [`enabled_events[${index}]`, type])),
    api_version: '2026-10-28.endive',
  };
  const endpoint = await askStripe('/v1/webhook_endpoints', form, 'dashboard');
  expect(await setupRemarks()).toEqual([`The webhook endpoint does not listen to ${SUBSCRIBED[0]}.`]);
  await checkSetup(new Date());
  expect(await db().execute(sql`select kind, times from stripe_incident`)).toEqual([{ kind: 'setup', times: 1 }]);
  await askStripe(
    `/v1/webhook_endpoints/${endpoint.id}`,
    { url: 'http://127.0.0.1:9/', disabled: 'true' },
    'dashboard',
  );
  line.loseCalls(/./);
  expect(await setupRemarks()).toBeNull();
});
