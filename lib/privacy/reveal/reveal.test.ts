import { randomUUID } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { customerCalled, staffWith } from '#lib/access/actors.fixture.ts';
import { recordRead, TooManyRequests } from '#lib/access/index.ts';
import { clock } from '#lib/clock.ts';
import { config } from '#lib/config/index.ts';
import { closeDatabase, db } from '#lib/db/index.ts';
import { openAtDesk, PaymentNotFound } from '#lib/payments/index.ts';
import { buys } from '../ada-buys.fixture.ts';
import { looksAt, reveal, whatWeHold } from '../index.ts';
import { privacyReveal } from './schema.ts';

afterAll(closeDatabase);

const grace = { ...staffWith('owner'), id: `account:${randomUUID()}` };
const because = 'She wrote that her parcel goes to the wrong door.';
const now = clock.now();
let ada: { id: string; email: string };
let paymentId: string;

beforeAll(async () => {
  ada = await buys('ada', 'Ada Lovelace');
  await buys('mallory');
  const [row] = await db().execute<{ id: string }>(
    sql`select p.id from payment p join sales_order o on o.id = p.order_id where o.account_id = ${ada.id}`,
  );
  paymentId = row?.id ?? '';
});

test('the desk shows who pays with most of it left out, whoever looks', async () => {
  const { customer } = await openAtDesk(paymentId, grace, now);
  const shown = JSON.stringify(customer);
  expect(customer.email).toMatch(/^a•••@c•••\.test$/);
  for (const part of [ada.email, 'Keizersgracht', 'Lovelace', '1015']) expect(shown).not.toContain(part);
});

test('what is left out is shown for a reason, and only what was asked for; the customer reads it, and not who', async () => {
  const seen = await reveal(grace, { paymentId, what: ['email', 'name'], because }, now);
  expect(seen).toEqual({ email: ada.email, name: expect.stringContaining(' ') });
  await recordRead(grace, 'payments.read', `payment:${paymentId}`);
  const looks = await looksAt({ account: ada.id });
  expect(looks).toContainEqual({ at: now.toISOString(), what: 'E-mail address, Name', because });
  expect(looks).toContainEqual({ at: expect.anything(), what: 'A payment, without what names you', because: null });
  const held = (await whatWeHold(db(), { account: ada.id })).find(({ table }) => table === 'privacy_reveal');
  expect(JSON.stringify(held)).toContain(because);
  for (const told of [JSON.stringify(looks), JSON.stringify(held)]) expect(told).not.toContain(grace.id);
});

test('it is refused without a reason, to whoever may not, and where there is nothing; a look that is on record stays', async () => {
  const asks = (given: object) => reveal(grace, { paymentId, what: ['name'], because, ...given }, now);
  await expect(asks({ because: 'so' })).rejects.toMatchObject({ fields: { because: expect.any(String) } });
  await expect(asks({ what: [] })).rejects.toMatchObject({ fields: { what: expect.any(String) } });
  await expect(asks({ paymentId: randomUUID() })).rejects.toBeInstanceOf(PaymentNotFound);
  for (const actor of [customerCalled(ada.id), staffWith('support'), staffWith('auditor')])
    await expect(reveal(actor, { paymentId, what: ['name'], because }, now)).rejects.toMatchObject({ status: 403 });
  await expect(db().delete(privacyReveal).where(eq(privacyReveal.paymentId, paymentId))).rejects.toThrow();
  await expect(db().update(privacyReveal).set({ because: 'else' })).rejects.toThrow();
});

test('nobody reveals one customer after the other', async () => {
  const mallory = { ...staffWith('owner'), id: `account:${randomUUID()}` };
  const times = config().limitsTimes;
  config().limitsTimes = 1;
  const all = Array.from({ length: 31 }, () => reveal(mallory, { paymentId, what: ['name'], because }, now));
  const settled = await Promise.allSettled(all);
  config().limitsTimes = times;
  const refused = settled.filter(one => one.status === 'rejected');
  expect(refused.map(one => one.reason.constructor)).toEqual([TooManyRequests]);
});
