import { eq } from 'drizzle-orm';
import { afterAll, afterEach, expect, test, vi } from 'vitest';
import { guest } from '#lib/access/index.ts';
import { clock, DAY, later } from '#lib/clock.ts';
import { config } from '#lib/config/index.ts';
import { patient } from '#lib/config/shared-address.fixture.ts';
import { closeDatabase, db } from '#lib/db/index.ts';
import { listAtStripe } from '../ada-pays.fixture.ts';
import { lossyLine } from '../lossy-line.fixture.ts';
import { processEvent } from '../process-event.ts';
import { stripeEvent } from '../schema.ts';
import { signedIn } from './ada-keeps-cards.fixture.ts';
import { customerFor } from './customer-for.ts';
import { customerSession } from './customer-session.ts';
import { stripeCustomer } from './schema.ts';

// Before anything connects: from here on the store reaches Stripe over this line.
const { stripe } = config();
const line = await lossyLine(stripe.apiUrl.href);
stripe.apiUrl = new URL(line.url);

afterEach(() => line.heal());
afterAll(async () => {
  await closeDatabase();
  await line.close();
});

const CREATE = /^POST \/v1\/customers$/;

async function customersAtStripe(accountId: string): Promise<string[]> {
  const all = (await listAtStripe('/v1/customers?limit=100')) as { id: string; metadata: { account_id?: string } }[];
  return all.filter(({ metadata }) => metadata.account_id === accountId).map(({ id }) => id);
}

test('fifty who ask at once for an account, in five processes, get one customer', async () => {
  const { accountId } = await signedIn('ada');
  const asked = await Promise.all(
    (await fiveProcesses()).flatMap(ask => Array.from({ length: 10 }, () => ask(accountId))),
  );
  expect(new Set(asked).size).toBe(1);
  expect(await customersAtStripe(accountId)).toEqual([asked[0]]);
});

test('when the answer was lost, the same call brings the same customer', async () => {
  const { accountId } = await signedIn('ada');
  line.loseAnswers(CREATE);
  expect(await customerFor(accountId, clock.now())).toBeNull();
  line.heal();
  const found = await customerFor(accountId, clock.now());
  expect(await customersAtStripe(accountId)).toEqual([found]);
});

test('when the answer was lost and the key is forgotten since, Stripe is asked what came of it', async () => {
  const { accountId } = await signedIn('ada');
  line.loseAnswers(CREATE);
  await customerFor(accountId, clock.now());
  line.heal();
  line.loseCalls(CREATE);
  const found = await customerFor(accountId, later(clock.now(), 2 * DAY));
  expect(found).toMatch(/^cus_/);
  expect(await customersAtStripe(accountId)).toEqual([found]);
});

test('of a guest Stripe is told nothing', async () => {
  line.loseCalls(/./);
  expect(await customerSession(guest, clock.now())).toBeNull();
  expect(await db().$count(stripeCustomer)).toBe(3);
});

test('a customer gets a session, and none while Stripe is away', async () => {
  const ada = await signedIn('ada');
  expect(await customerSession(ada, clock.now())).toMatch(/^cuss_secret_/);
  line.loseCalls(/./);
  expect(await customerSession(ada, clock.now())).toBeNull();
});

test('an account that asks too often gets no session, and Stripe is not asked', async () => {
  const mallory = await signedIn('mallory');
  patient().strict();
  const now = clock.now();
  const asked: (string | null)[] = [];
  for (let count = 0; count < 31; count++) asked.push(await customerSession(mallory, now));
  expect(asked.filter(Boolean)).toHaveLength(30);
  expect(asked.at(-1)).toBeNull();
});

test('a customer that was deleted at Stripe is forgotten when Stripe says so, and the next one is new', async () => {
  const ada = await signedIn('ada');
  const first = String(await customerFor(ada.accountId, clock.now()));
  await deleteAtStripe(first);
  const event = { id: 'evt_deleted', type: 'customer.deleted', objectId: first, livemode: false };
  await db()
    .insert(stripeEvent)
    .values({ ...event, createdAt: clock.now(), receivedAt: clock.now() });
  await processEvent('evt_deleted', clock.now());
  expect(await db().$count(stripeCustomer, eq(stripeCustomer.accountId, ada.accountId))).toBe(0);
  const second = await customerFor(ada.accountId, clock.now());
  expect(second).not.toBe(first);
  expect(await customersAtStripe(ada.accountId)).toEqual([second]);
});

test('nobody is forgotten because an event says so when Stripe knows them still', async () => {
  const { accountId } = await signedIn('ada');
  const there = String(await customerFor(accountId, clock.now()));
  const event = { id: 'evt_false', type: 'customer.deleted', objectId: there, livemode: false };
  await db()
    .insert(stripeEvent)
    .values({ ...event, createdAt: clock.now(), receivedAt: clock.now() });
  await processEvent('evt_false', clock.now());
  expect(await customerFor(accountId, clock.now())).toBe(there);
});

test('a session for a customer whose deletion nobody told us about is one for a new customer', async () => {
  const ada = await signedIn('ada');
  const first = String(await customerFor(ada.accountId, clock.now()));
  await deleteAtStripe(first);
  expect(await customerSession(ada, clock.now())).toMatch(/^cuss_secret_/);
  expect(await customerFor(ada.accountId, clock.now())).not.toBe(first);
});

/** As staff would, in the dashboard. */
async function deleteAtStripe(customerId: string): Promise<void> {
  const { apiUrl, secretKey } = config().stripe;
  const headers = { authorization: `Bearer ${secretKey}` };
  await fetch(new URL(`/v1/customers/${customerId}`, apiUrl), { method: 'DELETE', headers });
}

/** Five copies of the code that share nothing but the database and Stripe. */
async function fiveProcesses() {
  const copies: ((accountId: string) => Promise<string | null>)[] = [];
  for (let copy = 0; copy < 5; copy++) {
    vi.resetModules();
    const { customerFor: ask } = await import('./customer-for.ts');
    copies.push(accountId => ask(accountId, clock.now()));
  }
  return copies;
}
