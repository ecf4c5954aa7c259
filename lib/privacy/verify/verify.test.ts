import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeDatabase, db, transaction } from '#lib/db/index.ts';
import { account } from '#lib/identity/schema.ts';
import { mailMessage } from '#lib/mail/schema.ts';
import { buys } from '../ada-buys.fixture.ts';
import { openRequest } from '../requests/open-request.ts';
import { collectIdentifiers } from './collect-identifiers.ts';
import type { Identifiers } from './model.ts';
import { verifyErased } from './verify-erased.ts';
import { forgetWitness, keepWitness, witnessOf } from './witness.ts';

afterAll(closeDatabase);

const now = new Date();
let ada: { id: string; email: string };
let known: Identifiers;
beforeAll(async () => {
  ada = await buys('ada', 'Ada Countess of Lovelace');
  known = await collectIdentifiers(db(), { account: ada.id });
});

test('a person is recognized by address, name, street and network, gathered from whatever hangs on them', () => {
  const words = new Map(known.words.map(({ word, what }) => [word, what]));
  expect(words.get(ada.email)).toBe('their e-mail address');
  expect(words.get('ada countess of lovelace')).toBe('a name');
  expect([...words.values()]).toEqual(
    expect.arrayContaining(['a street', 'a network address', 'the id of the account']),
  );
});

test('of somebody who was not forgotten everything is found, table by table, and nothing of it is told', async () => {
  const finding = await verifyErased(known, now);
  const where = new Set(finding.residue.map(left => left.where));
  for (const table of [
    'account',
    'sales_order',
    'mail_message',
    'session',
    'account_password',
    'payment_attempt',
    'cart',
  ])
    expect(where, table).toContain(table);
  expect(JSON.stringify(finding)).not.toContain(ada.email);
  expect(finding.looked).toEqual([{ where: 'the database', characters: expect.any(Number) }]);
});

test('what somebody else wrote of them in a row of nobody’s is found, in whatever shape', async () => {
  const bela = await buys('bela', 'Bela Bartok of Hungary');
  const found = await collectIdentifiers(db(), { account: bela.id });
  await db()
    .insert(mailMessage)
    .values({
      id: sql`uuidv7()`,
      dedupeKey: 'x',
      template: 'x',
      recipient: 'grace@counterproof.test',
      data: { link: `https://x.test/?to=${encodeURIComponent(bela.email)}` },
      queuedAt: now,
    } as never);
  const finding = await verifyErased(found, now);
  const mails = finding.residue.find(({ where, what }) => where === 'mail_message' && what === 'their e-mail address');
  const own = await db().$count(mailMessage, eq(mailMessage.recipient, bela.email));
  expect(mails?.count).toBe(own + 1);
});

test('is kept sealed until it was looked for, and then gone', async () => {
  const requestId = await transaction(tx =>
    openRequest(tx, { kind: 'erasure', person: { account: ada.id }, verifiedBy: 'password', now }),
  );
  await transaction(tx => keepWitness(tx, requestId, known, now));
  const [kept] = await db().execute<{ sealed: string }>(sql`select sealed from erasure_witness`);
  expect(kept?.sealed).not.toContain(ada.email);
  expect(await witnessOf(db(), requestId)).toEqual(known);
  await transaction(tx => forgetWitness(tx, requestId));
  expect(await witnessOf(db(), requestId)).toBeNull();
  expect(await db().$count(account, eq(account.id, ada.id))).toBe(1);
});
